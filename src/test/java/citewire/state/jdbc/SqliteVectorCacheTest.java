package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.domain.Vector;
import citewire.state.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVectorCacheTest {

    private static final Vector VECTOR = new Vector(new float[] {0.6f, -0.8f, Float.MIN_VALUE});

    @TempDir
    Path folder;

    @Test
    void keepsAVectorForItsModelAndText() {
        try (var cache = SqliteVectorCache.open(folder.resolve("cache/vectors.db"))) {
            cache.keep("bge", "Ferry sails.", VECTOR);
        }
        try (var cache = SqliteVectorCache.open(folder.resolve("cache/vectors.db"))) {
            assertThat(cache.find("bge", "Ferry sails.")).contains(VECTOR);
            assertThat(cache.find("bge", "Ferry sails")).isEmpty();
            assertThat(cache.find("other", "Ferry sails.")).isEmpty();
            assertThat(cache.find("bgeF", "erry sails.")).isEmpty();
        }
    }

    @Test
    void keepsTheLatestVector() {
        try (var cache = SqliteVectorCache.open(folder.resolve("vectors.db"))) {
            cache.keep("bge", "Ferry sails.", new Vector(new float[] {1, 0}));
            cache.keep("bge", "Ferry sails.", VECTOR);

            assertThat(cache.find("bge", "Ferry sails.")).contains(VECTOR);
        }
    }

    @Test
    void startsAnewWhereItsFileIsDamaged() throws IOException {
        var file = Files.writeString(folder.resolve("vectors.db"), "no database ".repeat(500));

        try (var cache = SqliteVectorCache.open(file)) {
            cache.keep("bge", "Ferry sails.", VECTOR);
            assertThat(cache.find("bge", "Ferry sails.")).contains(VECTOR);
        }
    }

    @Test
    void twoMayUseItAtOnce() {
        try (var bot = SqliteVectorCache.open(folder.resolve("vectors.db"));
                var command = SqliteVectorCache.open(folder.resolve("vectors.db"))) {
            bot.keep("bge", "Ferry sails.", VECTOR);
            assertThat(command.find("bge", "Ferry sails.")).contains(VECTOR);
            command.keep("bge", "Ferry sails.", VECTOR);
        }
    }

    @Test
    void saysWhereItCannotBe() throws IOException {
        Files.writeString(folder.resolve("cache"), "");

        assertThatThrownBy(() -> SqliteVectorCache.open(folder.resolve("cache/vectors.db")))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("vectors.db");
    }
}
