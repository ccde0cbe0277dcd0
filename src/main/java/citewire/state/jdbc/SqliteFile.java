package citewire.state.jdbc;

import citewire.state.StateException;
import citewire.state.file.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A SQLite file as a whole. */
public final class SqliteFile implements StoreFile {

    private final Path file;

    public SqliteFile(Path file) {
        this.file = file;
    }

    @Override
    public Path path() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public int schema() {
        return Schema.known();
    }

    /** By {@code VACUUM INTO}: one snapshot, which no writer waits for, unlike the pages that SQLite's backup would copy. */
    @Override
    public void copyTo(Path target) {
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw trouble(e, target).fault("copy the store", e);
        }
    }

    /** A full disk is the copy's, all else the file's. */
    private StoreTrouble trouble(SQLException e, Path target) {
        boolean full = e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
        return new StoreTrouble(full ? target : file, Database.BUSY);
    }

    @Override
    public int verify(Path copy) {
        try (var connection = Database.source(copy, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            String found = pragma(statement, "quick_check");
            if (!found.equals("ok")) {
                throw new StateException(copy + " is damaged: " + found);
            }
            return Integer.parseInt(pragma(statement, "user_version"));
        } catch (SQLException e) {
            throw new StateException(copy + " is no readable SQLite database: " + e.getMessage(), e);
        }
    }

    static String pragma(Statement statement, String pragma) throws SQLException {
        try (var row = statement.executeQuery("PRAGMA " + pragma)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** What the migrations leave beside the copy goes with it. */
    @Override
    public void upgrade(Path copy) {
        new Schema(copy).prepare();
        try (var connection = Database.source(copy, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            // one file again, with nothing of it in a log beside
            pragma(statement, "journal_mode = DELETE");
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-migration"));
        } catch (SQLException | IOException e) {
            throw new StateException("cannot finish " + copy + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Hold hold() {
        return HeldFile.hold(file);
    }

    /** A connection that others are not waited for on. */
    static Connection impatient(Path file) throws SQLException {
        var connection = Database.source(file, SynchronousMode.FULL).getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 1000");
        }
        return connection;
    }
}
