package citewire.state.jdbc;

import static java.util.Objects.requireNonNull;

import citewire.state.StateException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Brings a store's file to the tables that this program knows. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /**
     * The last migration. Every migration sets it as the file's {@code user_version}, so that opening a file need not start
     * Flyway. Numbers that are left out stay so: Flyway takes no migration that comes late.
     */
    static final int VERSION = 27;

    /** From this one on, free pages can be given back one by one, and what is deleted is written over. */
    static final int TIDY = 21;

    private static final String REMEDY_FOREIGN =
            "Move it away, or restore a backup; a new store is made where there is none.";

    private final Path file;

    Schema(Path file) {
        this.file = file;
    }

    /** The schema that this program knows. */
    static int known() {
        return VERSION;
    }

    /** @throws StateException where the file cannot be used, with the remedy */
    void prepare() {
        makeFolder();
        try {
            if (version() == VERSION) {
                return;
            }
            migrateAlone();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private void makeFolder() {
        var folder = folder(file);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw unwritable(folder, new AccessDeniedException(file.toString()));
        }
    }

    static Path folder(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    private int version() throws SQLException {
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            return check(userVersion(statement));
        }
    }

    private int check(int version) {
        if (version > VERSION) {
            throw new StateException(
                    file + " was written by a newer Citewire (its schema is " + version + ", this program knows "
                            + VERSION + "). Update the program, or choose another folder with --data.");
        }
        return version;
    }

    private static int userVersion(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** Flyway has no lock for SQLite, and two processes may meet at a new file: a second, empty one makes them queue. */
    private void migrateAlone() throws SQLException {
        var gate = file.resolveSibling(file.getFileName() + "-migration");
        try (var connection = Database.source(gate, SynchronousMode.OFF).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            if (version() < VERSION) {
                migrate();
            }
            statement.execute("ROLLBACK");
        }
    }

    private void migrate() throws SQLException {
        int from = version();
        var source = Database.source(file, SynchronousMode.FULL);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            // heeded where the file is empty, as it is then laid out
            statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
            statement.execute("PRAGMA journal_mode = WAL");
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:citewire/state/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StateException("cannot bring " + file + " to schema " + VERSION + ": " + e.getMessage(), e);
        }
        if (from > 0 && from < TIDY) {
            tidy();
        }
    }

    /** Writes an older file anew, without what was once deleted from it. */
    private void tidy() {
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.warn(
                    "{} could not be written anew, and holds the room of what was deleted from it. It needs as much free"
                            + " room as it has itself; make some, and run \"VACUUM\" in it with SQLite's shell",
                    file,
                    e);
        }
    }

    private StateException unusable(SQLException e) {
        if (e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT)) {
            return new StateException(file + " is no readable SQLite database. " + REMEDY_FOREIGN, e);
        }
        return new StoreTrouble(file, Database.BUSY).fault("open the store", e);
    }

    private StateException unwritable(Path folder, IOException e) {
        return new StateException(
                "cannot write to " + folder + ". Give the user who runs Citewire write access to it and to its files,"
                        + " or choose another folder with --data.",
                e);
    }
}
