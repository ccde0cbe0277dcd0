package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.state.guild.DepartureStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The servers that the bot has left, and the deletion of what is theirs. */
final class SqliteDepartures implements DepartureStore {

    private static final String ALL_OTHERS = """
            INSERT OR IGNORE INTO guild_left (guild, at)
            SELECT guild, ? FROM (
                SELECT audience AS guild FROM feed UNION SELECT guild FROM guild_settings UNION SELECT guild FROM guild_rule
                UNION SELECT guild FROM digest UNION SELECT guild FROM admin_action UNION SELECT audience FROM article)
            WHERE guild <> '' AND guild NOT IN (SELECT value FROM json_each(?))
            """;

    /** What was begun to be deleted is deleted; what is new stays. */
    private static final String BACK =
            "DELETE FROM guild_left WHERE withdrawn IS NULL AND guild IN (SELECT value FROM json_each(?))";

    private static final List<String> THEIRS = List.of(
            "DELETE FROM feed WHERE audience = ?",
            "DELETE FROM digest WHERE guild = ?",
            "DELETE FROM guild_settings WHERE guild = ?",
            "DELETE FROM guild_rule WHERE guild = ?",
            "DELETE FROM hinted_channel WHERE guild = ?",
            "DELETE FROM admin_action WHERE guild = ?",
            "DELETE FROM asked WHERE guild = ?",
            "DELETE FROM component WHERE guild = ?",
            "DELETE FROM conversation WHERE guild = ?",
            "DELETE FROM kept_answer WHERE guild = ?",
            "DELETE FROM vote WHERE guild = ?",
            """
            INSERT INTO spend (day, guild, member, model, calls, input, output, micros)
            SELECT day, '', '', model, SUM(calls), SUM(input), SUM(output), SUM(micros)
            FROM spend WHERE guild = ? GROUP BY day, model
            ON CONFLICT DO UPDATE SET
                calls = calls + excluded.calls, input = input + excluded.input,
                output = output + excluded.output, micros = micros + excluded.micros
            """,
            "DELETE FROM spend WHERE guild = ?");

    private static final String WITHDRAWN = "SELECT id FROM article WHERE audience = ? AND present = 0";

    private final Database database;
    private final Clock clock;
    private final GuildMemory memory;

    SqliteDepartures(Database database, Clock clock, GuildMemory memory) {
        this.database = database;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public void in(Collection<String> guilds) {
        var present = Json.of(List.copyOf(guilds));
        database.write("note which servers the bot is in", handle -> {
            handle.execute(BACK, present);
            return handle.execute(ALL_OTHERS, clock.millis(), present);
        });
    }

    @Override
    public void left(String guild) {
        database.write(
                "note that the bot has left a server",
                handle -> handle.execute(
                        "INSERT OR IGNORE INTO guild_left (guild, at) VALUES (?, ?)", guild, clock.millis()));
    }

    @Override
    public void back(String guild) {
        database.write(
                "note that the bot is in a server again", handle -> handle.execute(BACK, Json.of(List.of(guild))));
    }

    @Override
    public List<Departure> before(Instant then) {
        return database.read(
                "list the servers that were left",
                handle -> handle.createQuery("SELECT guild, withdrawn FROM guild_left WHERE at < ?")
                        .bind(0, then.toEpochMilli())
                        .map((row, context) -> departure(row))
                        .list());
    }

    private static Departure departure(ResultSet row) throws SQLException {
        long withdrawn = row.getLong("withdrawn");
        return row.wasNull()
                ? new Departure(row.getString("guild"), null)
                : new Departure(row.getString("guild"), withdrawn);
    }

    @Override
    public List<ArticleId> forget(String guild) {
        var articles = database.write("forget a server", handle -> {
            THEIRS.forEach(statement -> handle.execute(statement, guild));
            return ids(handle, "SELECT id FROM article WHERE audience = ? AND present = 1", guild);
        });
        memory.changed(guild);
        return articles;
    }

    @Override
    public void withdrawn(String guild, long sequence) {
        database.write(
                "note that the articles of a server were withdrawn",
                handle -> handle.execute("UPDATE guild_left SET withdrawn = ? WHERE guild = ?", sequence, guild));
    }

    @Override
    public List<ArticleId> withdrawn(String guild) {
        return database.read("list the articles that a server had", handle -> ids(handle, WITHDRAWN, guild));
    }

    @Override
    public boolean forgotten(String guild) {
        return database.write(
                        "note that nothing is left of a server",
                        handle -> handle.execute(
                                "DELETE FROM guild_left WHERE guild = ? AND NOT EXISTS (" + WITHDRAWN + ")",
                                guild,
                                guild))
                > 0;
    }

    private static List<ArticleId> ids(Handle handle, String query, String guild) {
        return handle.createQuery(query)
                .bind(0, guild)
                .mapTo(String.class)
                .map(ArticleId::new)
                .list();
    }
}
