package citewire.frontend.terminal.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an evaluation keeps its house: a named folder, which stays, or a temporary one, which is removed. */
public record EvalFolder(Path path, boolean temporary) implements AutoCloseable {

    static EvalFolder of(@Nullable Path named) {
        try {
            return named == null
                    ? new EvalFolder(Files.createTempDirectory("citewire-eval"), true)
                    : new EvalFolder(named, false);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made: name one with --data", e);
        }
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try {
            for (Path one : deepestFirst()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + path + " cannot be removed: remove it by hand", e);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (var all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
