package citewire.state.jdbc;

import citewire.state.StateException;
import citewire.state.file.StoreFile.Hold;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A SQLite file that nobody else has open. That is known by its log: SQLite gives the log up only where one connection is
 * left, of all processes.
 */
final class HeldFile implements Hold {

    private final Path file;

    /** Null where there is no file, or one that is no database: neither can be locked. */
    private final @Nullable Connection connection;

    private HeldFile(Path file, @Nullable Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static HeldFile hold(Path file) {
        if (!Files.exists(file)) {
            return new HeldFile(file, null);
        }
        try {
            return new HeldFile(file, locked(file));
        } catch (SQLException e) {
            if (code(e) == SQLiteErrorCode.SQLITE_NOTADB || code(e) == SQLiteErrorCode.SQLITE_CORRUPT) {
                return new HeldFile(file, null);
            }
            throw new StateException(
                    file + " is in use (" + e.getMessage() + "). Stop the bot and every other program that has it open,"
                            + " then try again",
                    e);
        }
    }

    private static Connection locked(Path file) throws SQLException {
        var connection = SqliteFile.impatient(file);
        try (var statement = connection.createStatement()) {
            if (!SqliteFile.pragma(statement, "journal_mode = DELETE").equals("delete")) {
                throw new SQLException("another program has it open");
            }
            statement.execute("BEGIN EXCLUSIVE");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static @Nullable SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : null;
    }

    @Override
    public void replace(Path fresh) {
        try {
            sync(fresh);
            // a log that was left beside would be taken for the new file's
            for (String log : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + log));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(Schema.folder(file));
        } catch (IOException e) {
            throw new StateException("cannot put " + fresh + " in the place of " + file + ": " + e.getMessage(), e);
        }
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new StateException("cannot let go of " + file, e);
        }
    }
}
