package citewire.state.jdbc;

import citewire.domain.Vector;
import citewire.state.StateException;
import citewire.state.VectorCache;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Vectors in a SQLite file of their own, by the SHA-256 of model and text. To lose it costs time and nothing else.
 */
public final class SqliteVectorCache implements VectorCache, AutoCloseable {

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
        return new SqliteVectorCache(ScratchFile.open(file, TABLE, CONNECTIONS));
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

    @Override
    public void forget(String model, String text) {
        database.write(
                "forget a vector", handle -> handle.execute("DELETE FROM vector WHERE key = ?", key(model, text)));
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
