package citewire.state.jdbc;

import citewire.domain.Asker;
import citewire.domain.Turn;
import citewire.state.ConversationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The turns of conversations, for a week, and the newest alone where there are too many. */
final class SqliteConversations implements ConversationStore {

    /** A follow-up to last week's news is a new question; what members asked is not kept for longer than it serves. */
    static final Duration LIFE = Duration.ofDays(7);

    /** Some 2 kB each; a busy server asks a thousand questions a day. */
    static final int MOST = 10_000;

    private static final String BEYOND = """
            DELETE FROM conversation WHERE message IN (
                SELECT message FROM conversation ORDER BY expires DESC, message DESC LIMIT -1 OFFSET ?
            )
            """;

    private static final String CHAIN = """
            WITH RECURSIVE chain (parent, question, cited, depth) AS (
                SELECT parent, question, cited, 1 FROM conversation WHERE message = :message AND expires > :now AND (guild IS NULL OR guild = :guild)
                UNION ALL
                SELECT turn.parent, turn.question, turn.cited, chain.depth + 1
                FROM chain JOIN conversation AS turn ON turn.message = chain.parent
                WHERE turn.expires > :now AND (turn.guild IS NULL OR turn.guild = :guild) AND chain.depth < :limit
            )
            SELECT question, cited FROM chain WHERE depth <= :limit ORDER BY depth DESC
            """;

    private final Database database;
    private final Clock clock;
    private final Pseudonyms pseudonyms;
    private final Duration life;
    private final int most;

    SqliteConversations(Database database, Clock clock, Pseudonyms pseudonyms, Duration life) {
        this(database, clock, pseudonyms, life, MOST);
    }

    /**
     * @param life how long a turn is kept
     * @param most turns that are kept; of more the oldest are forgotten
     */
    SqliteConversations(Database database, Clock clock, Pseudonyms pseudonyms, Duration life, int most) {
        this.database = database;
        this.clock = clock;
        this.pseudonyms = pseudonyms;
        this.life = life;
        this.most = most;
    }

    @Override
    public void keep(Asker asker, String message, String parent, Turn turn) {
        var now = clock.instant();
        database.write("keep a turn of a conversation", handle -> {
            handle.execute("DELETE FROM conversation WHERE expires <= ?", now.toEpochMilli());
            handle.execute(
                    "INSERT OR REPLACE INTO conversation (guild, asker, message, parent, question, cited, expires)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    asker.guild(),
                    pseudonyms.of(asker.member()),
                    message,
                    parent,
                    turn.question(),
                    Json.of(turn.citedTitles()),
                    now.plus(life).toEpochMilli());
            return handle.execute(BEYOND, most);
        });
    }

    @Override
    public List<Turn> leadingTo(String guild, String message, int limit) {
        return database.read(
                "read a conversation",
                handle -> handle.createQuery(CHAIN)
                        .bind("guild", guild)
                        .bind("message", message)
                        .bind("now", clock.millis())
                        .bind("limit", limit)
                        .map((row, context) -> new Turn(row.getString("question"), Json.read(row.getString("cited"))))
                        .list());
    }
}
