package citewire;

import citewire.newsroom.Newsroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The demo's folder: the newsroom's articles and the bot's data. Closing it removes it. */
record DemoFolder(Path root, Newsroom newsroom) implements AutoCloseable {

    static DemoFolder create(Newsroom newsroom) {
        try (var opened = new Opened()) {
            var folder = opened.add(new DemoFolder(Files.createTempDirectory("citewire-demo"), newsroom));
            Files.createDirectory(folder.articles());
            newsroom.writeArticles(folder.articles().resolve("articles.jsonl"));
            opened.release();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the demo: is there room for temporary files?", e);
        }
    }

    Path articles() {
        return root.resolve("newsroom");
    }

    Path data() {
        return root.resolve("data");
    }

    /** Writes the correction that the page can publish into a file. */
    Path writeCorrection() {
        Path file = root.resolve("correction.jsonl");
        newsroom.writeCorrection(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
