package citewire.state.jdbc;

import citewire.state.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A SQLite file that costs some time to lose and nothing else: it is written without waiting for the disk, and a damaged
 * one is thrown away when it is opened.
 */
final class ScratchFile {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFile.class);

    private ScratchFile() {}

    /**
     * Opens the file, and makes it and its folder where there is none.
     *
     * @param table a statement that makes its table where there is none
     * @throws StateException where it cannot be written
     */
    static Database open(Path file, String table, int connections) {
        makeFolder(file);
        try {
            return prepared(file, table, connections);
        } catch (StateException e) {
            LOG.warn("starting {} anew, as it cannot be read: {}", file, e.getMessage());
            discard(file);
            return prepared(file, table, connections);
        }
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(Schema.folder(file));
        } catch (IOException e) {
            throw new StateException("cannot make the folder of " + file, e);
        }
    }

    private static Database prepared(Path file, String table, int connections) {
        var database = new Database(file, SynchronousMode.OFF, connections);
        try {
            database.read("open " + file.getFileName(), handle -> handle.execute("PRAGMA journal_mode = WAL"));
            database.read("open " + file.getFileName(), handle -> handle.execute(table));
            return database;
        } catch (StateException e) {
            database.close();
            throw e;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        } catch (IOException e) {
            throw new StateException("cannot remove the damaged file " + file + "; remove it by hand", e);
        }
    }
}
