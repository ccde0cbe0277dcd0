package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.ConfigLoader;
import citewire.fixtures.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers tell the truth where a test can see it. */
class DocumentationTest {

    private static final Path ROOT = Papers.ROOT;
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final Pattern PICTURE = Pattern.compile("(?:src|srcset)=\"(?!https?:)([^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("<img [^>]*>");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern SOURCE = Pattern.compile("`(src/[\\w/.-]+)`");

    @Test
    void theReadmeListsEverySettingWithItsVariableAndDefault() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        for (String key : ConfigLoader.keys()) {
            assertThat(readme).contains("| `%s` | `%s` |".formatted(key, ConfigLoader.environmentName(key)));
        }
    }

    @Test
    void everyLinkBetweenThePapersLeadsSomewhere() throws IOException {
        assertThat(broken(LINK)).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyPictureIsThereAndSaysWhatItShows() throws IOException {
        assertThat(broken(PICTURE)).as("pictures that are not there").isEmpty();
        for (Path paper : Papers.all()) {
            assertThat(SHOWN.matcher(Files.readString(paper)).results())
                    .allSatisfy(shown -> assertThat(shown.group()).containsPattern("alt=\"[^\"]{20,}\""));
        }
    }

    @Test
    void everySourceThatThePapersNameIsThere() throws IOException {
        assertThat(broken(SOURCE)).as("sources that are not there").isEmpty();
    }

    @Test
    void everyThreatNamesATestThatIsThere() throws IOException {
        var tests = testNames();
        var threats = Files.readAllLines(ROOT.resolve("docs/SECURITY.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what could be done"))
                .toList();

        assertThat(threats).hasSizeGreaterThan(20).allSatisfy(threat -> {
            var named =
                    TEST.matcher(threat).results().map(found -> found.group(1)).toList();
            assertThat(named).isNotEmpty();
            assertThat(tests).containsAll(named);
        });
    }

    private static Set<String> testNames() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src/test/java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> broken(Pattern reference) throws IOException {
        var broken = new ArrayList<String>();
        for (Path paper : Papers.all()) {
            reference.matcher(Files.readString(paper)).results().forEach(found -> {
                Path from = reference == LINK || reference == PICTURE
                        ? paper.resolveSibling(found.group(1))
                        : ROOT.resolve(found.group(1));
                if (!Files.exists(from)) {
                    broken.add(paper + ": " + found.group(1));
                }
            });
        }
        return broken;
    }
}
