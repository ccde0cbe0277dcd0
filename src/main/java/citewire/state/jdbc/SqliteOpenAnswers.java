package citewire.state.jdbc;

import citewire.state.OpenAnswerStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Open answers in a table, a row each. */
final class SqliteOpenAnswers implements OpenAnswerStore {

    private final Database database;

    SqliteOpenAnswers(Database database) {
        this.database = database;
    }

    @Override
    public void keep(OpenAnswer answer) {
        database.write(
                "note that an answer is coming about",
                handle -> handle.execute(
                        "INSERT OR REPLACE INTO open_answer (id, token, channel, message, language, begun)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        answer.id(),
                        answer.token(),
                        answer.channel(),
                        answer.message(),
                        answer.language().toLanguageTag(),
                        answer.begun().toEpochMilli()));
    }

    @Override
    public void forget(String id) {
        database.write(
                "note that an answer is done", handle -> handle.execute("DELETE FROM open_answer WHERE id = ?", id));
    }

    @Override
    public List<OpenAnswer> all() {
        return database.read(
                "read the answers that are coming about",
                handle -> handle.createQuery("SELECT * FROM open_answer ORDER BY begun, id")
                        .map((row, context) -> new OpenAnswer(
                                row.getString("id"),
                                row.getString("token"),
                                row.getString("channel"),
                                row.getString("message"),
                                Locale.forLanguageTag(row.getString("language")),
                                Instant.ofEpochMilli(row.getLong("begun"))))
                        .list());
    }
}
