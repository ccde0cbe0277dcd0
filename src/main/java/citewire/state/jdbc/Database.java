package citewire.state.jdbc;

import citewire.threads.Threads;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file behind a pool. Readers never wait; writers, of any process, take turns. */
final class Database implements AutoCloseable {

    /** Longer than any write transaction lasts, so that writers queue instead of failing. */
    static final Duration BUSY = Duration.ofSeconds(10);

    private final StoreTrouble trouble;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /** Writers queue here first, so that those who wait for another program's lock leave connections to readers. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Database(Path file, SynchronousMode synchronous, int connections) {
        this.trouble = new StoreTrouble(file, BUSY);
        this.pool = pool(poolOf(source(file, synchronous), connections));
        this.jdbi = Jdbi.create(pool);
    }

    private HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw trouble.fault("open the store", e);
        }
    }

    static SQLiteDataSource source(Path file, SynchronousMode synchronous) {
        var config = new SQLiteConfig();
        config.setBusyTimeout((int) BUSY.toMillis());
        config.setSynchronous(synchronous);
        config.enforceForeignKeys(true);
        // what a member has had forgotten must not be read from the file either
        config.setPragma(Pragma.SECURE_DELETE, "true");
        // a deferred transaction that reads first and then writes fails beside another writer instead of waiting
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariConfig poolOf(SQLiteDataSource source, int connections) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        // a restored file has none yet; and whoever has the log open is known to others as using the file
        config.setConnectionInitSql("PRAGMA journal_mode = WAL");
        config.setThreadFactory(Threads.computingFactory("sqlite"));
        return config;
    }

    /** @param what completes "cannot …", for the message of a fault */
    <T> T read(String what, HandleCallback<T, SQLException> query) {
        try {
            return jdbi.withHandle(query);
        } catch (SQLException | RuntimeException e) {
            throw trouble.fault(what, e);
        }
    }

    /**
     * Runs a transaction; it is committed when this returns.
     *
     * @param what completes "cannot …", for the message of a fault
     */
    <T> T write(String what, HandleCallback<T, SQLException> change) {
        turn.lock();
        try {
            return jdbi.inTransaction(change);
        } catch (SQLException | RuntimeException e) {
            throw trouble.fault(what, e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Brings the write-ahead log into the file and empties it, once those who read have finished.
     *
     * @return false where somebody, of any process, reads for longer than writers wait for each other
     */
    boolean emptyLog() {
        return read(
                "bring the log in",
                handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                        .map((row, context) -> row.getInt("busy") == 0)
                        .one());
    }

    @Override
    public void close() {
        pool.close();
    }
}
