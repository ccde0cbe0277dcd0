package citewire.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageLabelsTest {

    private static final Path PAGE = Path.of("src/main/resources/citewire/simulator/page");

    private static final Pattern USED = Pattern.compile("\\blabel\\((?:[^()'`]*\\? )?'([^']+)'");
    private static final Pattern TRANSLATED = Pattern.compile("^  (?:'([^']+)'|\"([^\"]+)\"):\\s*'", Pattern.MULTILINE);

    /** They are the same word. */
    private static final Set<String> SAME = Set.of("App", "Apps", "Moderator", "Optional", "Server", "+{0} optional");

    @Test
    void everyLabelOfThePageHasAGermanWord() throws IOException {
        var translated = new TreeSet<String>(SAME);
        TRANSLATED
                .matcher(Files.readString(PAGE.resolve("state/labels.js")))
                .results()
                .forEach(found -> translated.add(found.group(1) == null ? found.group(2) : found.group(1)));

        assertThat(used()).hasSizeGreaterThan(50).isSubsetOf(translated);
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(PAGE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        return used;
    }
}
