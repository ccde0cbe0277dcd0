package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.DocumentedCommand;
import citewire.fixtures.Papers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** The command lines in the papers are such as the program understands. */
class DocumentedCommandsTest {

    @Test
    void everyCommandLineInThePapersIsUnderstood() throws IOException {
        var wrong = new ArrayList<String>();
        int read = 0;
        for (DocumentedCommand command : Papers.commands()) {
            read++;
            mistake(command).ifPresent(mistake -> wrong.add(command.place() + ": " + command.line() + ": " + mistake));
        }

        assertThat(wrong).isEmpty();
        assertThat(read).as("command lines that were found").isGreaterThan(80);
    }

    private static Optional<String> mistake(DocumentedCommand command) {
        var line = Commands.line(new FakeWorkspace(), Screen.plain().console());
        try {
            line.parseArgs(command.words().toArray(String[]::new));
            return Optional.empty();
        } catch (MissingParameterException e) {
            return command.named() || command.isPattern() ? Optional.empty() : Optional.ofNullable(e.getMessage());
        } catch (ParameterException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Test
    void aMistakeIsSeen() {
        var command = new DocumentedCommand("README.md:1", "feeds ad x", List.of("feeds", "ad", "x"), false, List.of());

        assertThat(mistake(command)).get().asString().contains("ad");
    }
}
