package citewire.frontend.terminal.shell;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import org.jline.terminal.TerminalBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of the standard streams are terminals. Java tells it of input and output together only. */
public record Terminals(boolean input, boolean output, boolean error) {

    private static final Logger log = LoggerFactory.getLogger(Terminals.class);

    private static final Terminals NONE = new Terminals(false, false, false);

    private static final int DEFAULT_WIDTH = 80;

    /** A narrower terminal gets lines that it breaks itself. */
    private static final int LEAST_WIDTH = 20;

    /** The exit code is a sum: 1 where input is no terminal, 2 where output is none, 4 where error is none. */
    private static final String QUESTION =
            "c=0; test -t 0 || c=1; test -t 1 || c=$((c+2)); test -t 2 || c=$((c+4)); exit $c";

    public static Terminals ofProcess() {
        try {
            int code = new ProcessBuilder("/bin/sh", "-c", QUESTION)
                    .redirectInput(Redirect.INHERIT)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start()
                    .waitFor();
            return new Terminals((code & 1) == 0, (code & 2) == 0, (code & 4) == 0);
        } catch (IOException e) {
            log.debug("no /bin/sh to ask which streams are terminals", e);
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    /** The terminal's width, else {@code COLUMNS}, else 80. */
    public int width(Map<String, String> environment) {
        int asked = output ? terminalWidth() : 0;
        return asked >= LEAST_WIDTH ? asked : columns(environment.getOrDefault("COLUMNS", ""));
    }

    private static int columns(String columns) {
        return columns.matches("\\d{2,4}") ? Math.max(LEAST_WIDTH, Integer.parseInt(columns)) : DEFAULT_WIDTH;
    }

    private static int terminalWidth() {
        try (var terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .nativeSignals(false)
                .build()) {
            return terminal.getWidth();
        } catch (IOException e) {
            log.debug("the terminal does not tell its width", e);
            return 0;
        }
    }
}
