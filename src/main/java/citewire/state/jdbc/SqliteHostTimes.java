package citewire.state.jdbc;

import citewire.state.HostTime;
import citewire.state.HostTimes;
import citewire.state.StateException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The times of hosts in a SQLite file of their own, for all processes on one folder. It is opened when somebody first
 * fetches. Where it cannot be used, as on a full disk, this process keeps times for itself.
 */
public final class SqliteHostTimes implements HostTimes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteHostTimes.class);

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS host (name TEXT PRIMARY KEY, rest INTEGER NOT NULL,"
            + " held INTEGER NOT NULL, noted INTEGER NOT NULL) WITHOUT ROWID";

    /** A claim is a matter of microseconds. */
    private static final int CONNECTIONS = 1;

    private static final Duration AT_REST = Duration.ofDays(1);

    private final Path file;
    private final Clock clock;
    private final HostTimes own;
    private @Nullable Database database;
    private boolean warned;

    /** @param own used where the file cannot be */
    public SqliteHostTimes(Path file, Clock clock, HostTimes own) {
        this.file = file;
        this.clock = clock;
        this.own = own;
    }

    @Override
    public HostTime change(String host, UnaryOperator<HostTime> change) {
        try {
            return open().write("take a turn at " + host, handle -> change(handle, host, change));
        } catch (StateException e) {
            warn(e);
            return own.change(host, change);
        }
    }

    private HostTime change(Handle handle, String host, UnaryOperator<HostTime> change) {
        var now = clock.instant();
        var before = find(handle, host, now).asOf(now);
        var after = change.apply(before);
        // rounded up, since a turn must not come early
        handle.execute(
                "INSERT OR REPLACE INTO host (name, rest, held, noted) VALUES (?, ?, ?, ?)",
                host,
                after.full().plusNanos(999_999).toEpochMilli(),
                after.held().plusNanos(999_999).toEpochMilli(),
                after.noted().toEpochMilli());
        return before;
    }

    private static HostTime find(Handle handle, String host, Instant now) {
        return handle.createQuery("SELECT * FROM host WHERE name = ?")
                .bind(0, host)
                .map((row, context) -> new HostTime(
                        Instant.ofEpochMilli(row.getLong("rest")),
                        Instant.ofEpochMilli(row.getLong("held")),
                        Instant.ofEpochMilli(row.getLong("noted"))))
                .findOne()
                .orElse(HostTime.atRest(now));
    }

    private synchronized Database open() {
        if (database == null) {
            database = ScratchFile.open(file, TABLE, CONNECTIONS);
            long rested = clock.instant().minus(AT_REST).toEpochMilli();
            database.write(
                    "forget hosts at rest",
                    handle -> handle.execute("DELETE FROM host WHERE rest < ? AND held < ?", rested, rested));
        }
        return database;
    }

    private synchronized void warn(StateException e) {
        if (!warned) {
            warned = true;
            LOG.warn("Other processes do not hear when this one asks a site: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
