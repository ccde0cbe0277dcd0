package citewire.state.jdbc;

import citewire.domain.Vector;
import citewire.state.StateException;
import citewire.state.VectorCache;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Vectors in a SQLite file of their own, by the SHA-256 of model and text. To lose it costs time and nothing else: it
 * is written without waiting for the disk, and a damaged file is thrown away when it is opened.
 */
public final class SqliteVectorCache implements VectorCache, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteVectorCache.class);

    /** As many as embed at once, and one that searches. */
    private static final int CONNECTIONS = 4;

    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, floats BLOB NOT NULL)";

    private final Database database;

    private SqliteVectorCache(Database database) {
        this.database = database;
    }

    /**
     * Opens the file, and makes it and its folder where there is none.
     *
     * @throws StateException where it cannot be written
     */
    public static SqliteVectorCache open(Path file) {
        makeFolder(file);
        try {
            return new SqliteVectorCache(prepared(file));
        } catch (StateException e) {
            LOG.warn("starting the cache of vectors {} anew, as it cannot be read: {}", file, e.getMessage());
            discard(file);
            return new SqliteVectorCache(prepared(file));
        }
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(Schema.folder(file));
        } catch (IOException e) {
            throw new StateException("cannot make the folder of " + file, e);
        }
    }

    private static Database prepared(Path file) {
        var database = new Database(file, SynchronousMode.OFF, CONNECTIONS);
        try {
            database.read("open the cache of vectors", handle -> handle.execute("PRAGMA journal_mode = WAL"));
            database.read("open the cache of vectors", handle -> handle.execute(TABLE));
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
            throw new StateException("cannot remove the damaged cache " + file + "; remove it by hand", e);
        }
    }

    @Override
    public Optional<Vector> find(String model, String text) {
        return database.read(
                "find a vector",
                handle -> handle.createQuery("SELECT floats FROM vector WHERE key = ?")
                        .bind(0, key(model, text))
                        .mapTo(byte[].class)
                        .map(SqliteVectorCache::vector)
                        .findOne());
    }

    @Override
    public void keep(String model, String text, Vector vector) {
        database.write(
                "keep a vector",
                handle -> handle.execute(
                        "INSERT OR REPLACE INTO vector (key, floats) VALUES (?, ?)", key(model, text), bytes(vector)));
    }

    private static byte[] key(String model, String text) {
        return Fingerprint.of(model, text).bytes();
    }

    private static byte[] bytes(Vector vector) {
        var buffer = ByteBuffer.allocate(vector.dimension() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector.values());
        return buffer.array();
    }

    private static Vector vector(byte[] bytes) {
        var floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return new Vector(floats);
    }

    @Override
    public void close() {
        database.close();
    }
}
