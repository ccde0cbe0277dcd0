package citewire.frontend.terminal.shell;

import citewire.frontend.terminal.workspace.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens the file of a batch. */
public final class Inputs {

    private Inputs() {}

    /** @param file a path, {@code .gz} too, or {@code -} for standard input */
    public static BufferedReader open(String file, Console console) {
        try {
            return new BufferedReader(new InputStreamReader(stream(file, console), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WrongUsage("the batch %s cannot be read (%s): check its path and permissions"
                    .formatted(file, e.getClass().getSimpleName()));
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
