package citewire.state.jdbc;

import citewire.domain.Answer;
import citewire.domain.ArticleId;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.ShownAt;
import citewire.state.AnswerStore;
import citewire.state.ChangedSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Kept answers: each a row, its record as JSON. */
final class SqliteAnswers implements AnswerStore {

    /** Some 9 kB each, 180 MB in all. A busy community asks a few hundred questions a day. */
    static final int MOST = 20_000;

    private static final String CHANGED = """
            SELECT kept.record, kept.guild, kept.channel, kept.message, cited.article, cited.looked, cited.told,
                article.sequence
            FROM kept_answer AS kept
            JOIN kept_citation AS cited ON cited.answer = kept.number
            JOIN article ON article.id = cited.article
            WHERE kept.begun > :since AND kept.message IS NOT NULL AND article.sequence > cited.looked
            ORDER BY kept.begun DESC, cited.article LIMIT :limit
            """;

    private static final String LOOKED =
            "UPDATE kept_citation SET looked = ?, told = ? WHERE article = ? AND looked = ?"
                    + " AND answer = (SELECT number FROM kept_answer WHERE id = ?)";

    private final Database database;
    private final Clock clock;
    private final Pseudonyms pseudonyms;
    private final int most;

    SqliteAnswers(Database database, Clock clock, Pseudonyms pseudonyms) {
        this(database, clock, pseudonyms, MOST);
    }

    /** @param most so many are kept, the newest */
    SqliteAnswers(Database database, Clock clock, Pseudonyms pseudonyms, int most) {
        this.database = database;
        this.clock = clock;
        this.pseudonyms = pseudonyms;
        this.most = most;
    }

    @Override
    public void keep(Collection<KeptAnswer> answers, Duration life) {
        database.write("keep " + answers.size() + " answers", handle -> {
            answers.forEach(
                    answer -> keep(handle, answer, answer.making().begun().plus(life)));
            handle.execute("DELETE FROM kept_answer WHERE expires <= ?", clock.millis());
            return handle.execute(
                    "DELETE FROM kept_answer WHERE number <= (SELECT max(number) FROM kept_answer) - ?", most);
        });
    }

    private static void keep(Handle handle, KeptAnswer answer, Instant expires) {
        handle.execute("DELETE FROM kept_answer WHERE id = ?", answer.id());
        var shown = answer.shown();
        handle.execute(
                "INSERT INTO kept_answer (id, begun, expires, guild, channel, message, record)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                answer.id(),
                answer.making().begun().toEpochMilli(),
                expires.toEpochMilli(),
                shown == null ? null : shown.guild(),
                shown == null ? null : shown.channel(),
                shown == null ? null : shown.message(),
                KeptJson.of(answer));
        cited(answer)
                .forEach(article -> handle.execute(
                        "INSERT INTO kept_citation (answer, article, looked)"
                                + " SELECT number, ?, ? FROM kept_answer WHERE id = ?",
                        article,
                        answer.making().sequence(),
                        answer.id()));
    }

    private static Stream<String> cited(KeptAnswer answer) {
        return answer.outcome() != null && answer.outcome().answer() instanceof Answer.Cited cited
                ? cited.citations().stream()
                        .map(citation -> citation.article().id().value())
                        .distinct()
                : Stream.empty();
    }

    @Override
    public List<ChangedSource> changedSources(Instant since, int limit) {
        return database.read(
                "look for articles that changed behind answers",
                handle -> handle.createQuery(CHANGED)
                        .bind("since", since.toEpochMilli())
                        .bind("limit", limit)
                        .map((row, context) -> new ChangedSource(
                                KeptJson.read(row.getString("record")).shownAt(place(row)),
                                new ArticleId(row.getString("article")),
                                row.getLong("looked"),
                                row.getLong("sequence"),
                                row.getString("told")))
                        .list());
    }

    @Override
    public boolean compared(ChangedSource source, String told) {
        return database.write(
                        "note that an answer was compared with an article",
                        handle -> handle.execute(
                                LOOKED,
                                source.change(),
                                told,
                                source.article().value(),
                                source.before(),
                                source.answer().id()))
                > 0;
    }

    @Override
    public void notCompared(ChangedSource source) {
        database.write(
                "take back that an answer was compared",
                handle -> handle.execute(
                        LOOKED,
                        source.before(),
                        source.told(),
                        source.article().value(),
                        source.change(),
                        source.answer().id()));
    }

    @Override
    public void askedBy(String id, String member) {
        database.write(
                "keep whose answer it is",
                handle -> handle.execute("UPDATE kept_answer SET asker = ? WHERE id = ?", pseudonyms.of(member), id));
    }

    @Override
    public void shown(String id, @Nullable ShownAt place) {
        database.write(
                "keep where an answer was shown",
                handle -> handle.execute(
                        "UPDATE kept_answer SET guild = ?, channel = ?, message = ? WHERE id = ?",
                        place == null ? null : place.guild(),
                        place == null ? null : place.channel(),
                        place == null ? null : place.message(),
                        id));
    }

    @Override
    public boolean share(String id) {
        return database.write(
                        "note that an answer is shared",
                        handle -> handle.execute("UPDATE kept_answer SET shared = 1 WHERE id = ? AND shared = 0", id))
                > 0;
    }

    @Override
    public Optional<KeptAnswer> find(String id) {
        return database.read(
                "find an answer",
                handle -> handle.createQuery(
                                "SELECT record, guild, channel, message FROM kept_answer WHERE id = ? AND expires > ?")
                        .bind(0, id)
                        .bind(1, clock.millis())
                        .map((row, context) ->
                                KeptJson.read(row.getString("record")).shownAt(place(row)))
                        .findOne());
    }

    private static @Nullable ShownAt place(ResultSet row) throws SQLException {
        String message = row.getString("message");
        return message == null ? null : new ShownAt(row.getString("guild"), row.getString("channel"), message);
    }
}
