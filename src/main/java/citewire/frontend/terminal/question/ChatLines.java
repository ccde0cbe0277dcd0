package citewire.frontend.terminal.question;

import citewire.frontend.terminal.shell.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Where a chat's lines come from. */
public interface ChatLines extends AutoCloseable {

    /** The next line; null where there is none any more. */
    @Nullable String next(String prompt);

    @Override
    void close();

    /** A line editor with history on a terminal, else plain lines. */
    static ChatLines open(Console console) {
        return console.interactive() ? edited() : plain(console);
    }

    private static ChatLines edited() {
        try {
            return new Edited(TerminalBuilder.builder().system(true).dumb(true).build());
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be opened: " + e.getMessage(), e);
        }
    }

    private static ChatLines plain(Console console) {
        return new Piped(new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)));
    }

    /** Lines edited on a terminal, with the history of this chat. */
    final class Edited implements ChatLines {

        private final Terminal terminal;
        private final LineReader reader;

        public Edited(Terminal terminal) {
            this.terminal = terminal;
            this.reader = LineReaderBuilder.builder()
                    .appName("citewire")
                    .terminal(terminal)
                    // an exclamation mark in a question means nothing
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
        }

        @Override
        public @Nullable String next(String prompt) {
            while (true) {
                try {
                    return reader.readLine(prompt);
                } catch (UserInterruptException e) {
                    // Ctrl-C gives a line up; on an empty line it ends the chat
                    if (e.getPartialLine().isBlank()) {
                        return null;
                    }
                } catch (EndOfFileException e) {
                    return null;
                }
            }
        }

        @Override
        public void close() {
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the terminal cannot be given back", e);
            }
        }
    }

    /** Lines from a pipe or a file; they are not echoed. */
    final class Piped implements ChatLines {

        private final BufferedReader lines;

        Piped(BufferedReader lines) {
            this.lines = lines;
        }

        @Override
        public @Nullable String next(String prompt) {
            try {
                return lines.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException("the input cannot be read further", e);
            }
        }

        /** The input belongs to the process. */
        @Override
        public void close() {}
    }
}
