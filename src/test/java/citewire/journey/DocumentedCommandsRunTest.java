package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ChildProcess;
import citewire.fixtures.DocumentedCommand;
import citewire.fixtures.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the papers tell an owner to type is typed, in their order, in a folder that holds what the repository does. */
@Tag("slow")
class DocumentedCommandsRunTest {

    private static final Set<String> PAPERS = Set.of("README.md", "TOUR.md", "OPERATING.md", "FAQ.md");

    /** These go on until they are told to end; the demo and the bot have journeys of their own. */
    private static final Set<String> ENDLESS = Set.of("run", "demo", "chat");

    /** These reach for the internet, or for a file or folder that only the reader has. */
    private static final Pattern ELSEWHERE = Pattern.compile(".*(example\\.org|--starter| /|page\\.html).*");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSeeds() throws IOException {
        var seeds = Files.createDirectory(folder.resolve("seeds"));
        try (Stream<Path> files = Files.list(Papers.ROOT.resolve("seeds"))) {
            for (Path file : files.toList()) {
                Files.copy(file, seeds.resolve(file.getFileName()));
            }
        }
    }

    @Test
    @Timeout(600)
    void whatThePapersTellToTypeEndsWellAndPrintsWhatTheyShow() throws Exception {
        var failed = new ArrayList<String>();
        int compared = 0;
        var commands = Papers.commands().stream()
                .filter(DocumentedCommandsRunTest::runs)
                .toList();
        for (DocumentedCommand command : commands) {
            List<String> printed;
            try (var child = ChildProcess.citewire(
                    folder, Map.of("CITEWIRE_HTTP_PORT", "0"), command.words().toArray(String[]::new))) {
                int exit = child.exitCode();
                printed = child.lines();
                if (exit != 0) {
                    failed.add("%s: citewire %s ended with %d".formatted(command.place(), command.line(), exit));
                }
            }
            if (!command.output().isEmpty()) {
                assertThat(trimmed(printed)).as(command.place()).isEqualTo(trimmed(command.output()));
                compared++;
            }
        }

        assertThat(failed).isEmpty();
        assertThat(commands).as("commands that were run").hasSizeGreaterThan(4);
        assertThat(compared).as("outputs that were compared").isGreaterThan(1);
    }

    private static boolean runs(DocumentedCommand command) {
        return PAPERS.contains(command.place().replaceFirst(":.*", ""))
                && !command.named()
                && !command.isPattern()
                && !command.words().isEmpty()
                && !ENDLESS.contains(command.words().getFirst())
                && !ELSEWHERE.matcher(command.line()).matches();
    }

    private static String trimmed(List<String> lines) {
        return String.join("\n", lines).strip();
    }
}
