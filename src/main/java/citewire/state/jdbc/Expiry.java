package citewire.state.jdbc;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** Deletes what has run out. Stores do so as they are written to; this does it where nobody writes. */
final class Expiry {

    private final Database database;
    private final Clock clock;

    Expiry(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param answers how long answers and conversations are kept now */
    void run(Duration answers) {
        int gone = database.write("delete what has run out", handle -> delete(handle, answers));
        if (gone > 0) {
            // what readers hold up goes with the next checkpoint
            boolean ignored = database.emptyLog();
        }
    }

    private int delete(Handle handle, Duration answers) {
        var now = clock.instant();
        long since = now.minus(answers).toEpochMilli();
        // answers from before it was noted when they were begun have their end alone
        int kept = handle.execute(
                "DELETE FROM kept_answer WHERE expires <= ? OR (begun > 0 AND begun <= ?)", now.toEpochMilli(), since);
        var shorter = answers.compareTo(SqliteConversations.LIFE) < 0 ? answers : SqliteConversations.LIFE;
        long latest = now.plus(shorter).toEpochMilli();
        handle.execute("UPDATE conversation SET expires = ? WHERE expires > ?", latest, latest);
        int turns = handle.execute("DELETE FROM conversation WHERE expires <= ?", now.toEpochMilli());
        int buttons = handle.execute("DELETE FROM component WHERE expires <= ?", now.toEpochMilli());
        return kept + turns + buttons;
    }
}
