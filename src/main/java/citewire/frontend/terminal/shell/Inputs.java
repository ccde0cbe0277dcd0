package citewire.frontend.terminal.shell;

import citewire.frontend.terminal.workspace.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the files that a command is given. */
public final class Inputs {

    private Inputs() {}

    /** What a command is given where that is an address and no file; one that is none is refused. */
    public static Optional<URI> address(String given) {
        return given.matches("(?i)https?://.*")
                ? Optional.of(Asked.checked(() -> URI.create(given)))
                : Optional.empty();
    }

    /**
     * A file as it is.
     *
     * @param what it should be, "page", for whoever is told that it cannot be read
     */
    public static byte[] bytes(String what, String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw unreadable(what, file, e);
        }
    }

    /** What to say of a file that cannot be read. */
    public static WrongUsage unreadable(String what, String file, Exception fault) {
        return new WrongUsage("the %s %s cannot be read (%s): check its path and permissions"
                .formatted(what, file, fault.getClass().getSimpleName()));
    }

    /**
     * Opens the file of a batch.
     *
     * @param file a path, {@code .gz} too, or {@code -} for standard input
     */
    public static BufferedReader open(String file, Console console) {
        try {
            return new BufferedReader(new InputStreamReader(stream(file, console), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable("batch", file, e);
        }
    }

    private static InputStream stream(String file, Console console) throws IOException {
        if (file.equals("-")) {
            return console.in();
        }
        var stream = Files.newInputStream(Path.of(file));
        if (!file.endsWith(".gz")) {
            return stream;
        }
        try {
            return new GZIPInputStream(stream);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }
}
