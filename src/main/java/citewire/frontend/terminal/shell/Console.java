package citewire.frontend.terminal.shell;

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
 * @param live whether output goes to a terminal, where text may come bit by bit and a line be taken back
 * @param colours whether output may be coloured
 * @param progress whether errors go to a terminal, where a progress bar can move
 * @param width of the output in columns
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        boolean live,
        boolean colours,
        boolean progress,
        int width) {

    /**
     * The streams of this process, in UTF-8 whatever its locale, as JSON demands.
     *
     * @param environment {@code NO_COLOR} (no-color.org), {@code TERM} and {@code COLUMNS} are heeded
     */
    public static Console ofProcess(Map<String, String> environment) {
        var terminals = Terminals.ofProcess();
        boolean smart = !"dumb".equals(environment.get("TERM"));
        boolean live = terminals.output() && smart;
        return new Console(
                new FileInputStream(FileDescriptor.in),
                printing(FileDescriptor.out),
                printing(FileDescriptor.err),
                terminals.input() && terminals.output(),
                live,
                live && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                terminals.error() && smart,
                terminals.width(environment));
    }

    private static PrintStream printing(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
