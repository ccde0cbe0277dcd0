package citewire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {

    private static final Path ROOT = Path.of(System.getProperty("citewire.root", ""));

    @Test
    void theReferenceSaysWhatTheFileAndTheProgramSay() throws IOException {
        Path paper = ROOT.resolve("docs/CONFIGURATION.md");
        var yaml = Files.readAllLines(ROOT.resolve("config/citewire.yaml"));
        String written = ConfigReference.of(yaml, ConfigLoader.rules());
        if (System.getenv("CITEWIRE_WRITE_DOCS") != null) {
            Files.writeString(paper, written);
        }

        assertThat(Files.readString(paper))
                .as("docs/CONFIGURATION.md is stale: run this test with CITEWIRE_WRITE_DOCS=1")
                .isEqualTo(written);
    }

    @Test
    void everyKeyHasARule() {
        assertThat(ConfigLoader.rules().keySet()).containsExactlyInAnyOrderElementsOf(ConfigLoader.keys());
        assertThat(ConfigLoader.rules().values()).noneMatch(String::isBlank);
    }
}
