package citewire.frontend.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import citewire.frontend.terminal.shell.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/** A console whose streams are kept. */
final class Screen {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console;

    private Screen(InputStream in, boolean live, boolean colours, boolean progress, int width) {
        console = new Console(
                in,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                live,
                colours,
                progress,
                width);
    }

    static Screen plain() {
        return plain(80);
    }

    static Screen plain(int width) {
        return new Screen(InputStream.nullInputStream(), false, false, false, width);
    }

    static Screen reading(String input) {
        return reading(new ByteArrayInputStream(input.getBytes(UTF_8)));
    }

    static Screen reading(InputStream input) {
        return new Screen(input, false, false, false, 80);
    }

    /** Text comes bit by bit, without colours. */
    static Screen live(int width) {
        return new Screen(InputStream.nullInputStream(), true, false, false, width);
    }

    static Screen coloured() {
        return new Screen(InputStream.nullInputStream(), false, true, false, 80);
    }

    static Screen withProgress() {
        return new Screen(InputStream.nullInputStream(), false, false, true, 80);
    }

    Console console() {
        return console;
    }

    int run(FakeWorkspace workspace, String... args) {
        return Commands.execute(args, workspace, console);
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }
}
