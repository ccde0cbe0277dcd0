package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.ConfigLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers tell the truth where a test can see it. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("citewire.root", ""));
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
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
    void everySourceThatThePapersNameIsThere() throws IOException {
        assertThat(broken(SOURCE)).as("sources that are not there").isEmpty();
    }

    private static List<String> broken(Pattern reference) throws IOException {
        var broken = new ArrayList<String>();
        for (Path paper : papers()) {
            reference.matcher(Files.readString(paper)).results().forEach(found -> {
                Path from = reference == LINK ? paper.resolveSibling(found.group(1)) : ROOT.resolve(found.group(1));
                if (!Files.exists(from)) {
                    broken.add(paper + ": " + found.group(1));
                }
            });
        }
        return broken;
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
