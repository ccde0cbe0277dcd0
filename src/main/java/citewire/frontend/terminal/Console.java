package citewire.frontend.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The standard streams, in UTF-8, and what they are connected to.
 *
 * @param interactive whether a person can be asked: input and output are a terminal
 * @param colours whether output may be coloured
 * @param progress whether errors go to a terminal, where a progress bar can move
 * @param width of the output in columns
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        boolean colours,
        boolean progress,
        int width) {

    /** The streams of this process, in UTF-8 whatever its locale, as JSON demands. */
    public static Console ofProcess(Map<String, String> environment) {
        var terminals = Terminals.ofProcess();
        return new Console(
                new FileInputStream(FileDescriptor.in),
                printing(FileDescriptor.out),
                printing(FileDescriptor.err),
                terminals.input() && terminals.output(),
                terminals.output() && Terminals.takesColours(environment),
                terminals.error() && !"dumb".equals(environment.get("TERM")),
                terminals.width(environment));
    }

    private static PrintStream printing(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
