package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand articles come at once. */
class ManyArticlesTest {

    private static final int ARTICLES = 10_000;

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    @Timeout(900)
    void allAreFoundOnceAndStandInTheBackup() throws Exception {
        var random = new Random(10_000);
        Path news = Files.write(
                folder.resolve("news.jsonl"),
                IntStream.range(0, ARTICLES)
                        .mapToObj(i -> "{\"id\":\"n%d\",\"title\":\"Title %d\",\"body\":\"Report key%dkey. %s.\"}"
                                .formatted(i, i, i, words(random)))
                        .toList());
        var shell = new HouseShell(folder);
        String backup = folder.resolve("backup.zip").toString();
        String other = folder.resolve("other").toString();

        long begun = System.nanoTime();
        var summary = shell.printed("ingest", "--json", news.toString())
                .lines()
                .toList()
                .getLast();
        System.out.printf("%,d articles taken in and found in %.1f s%n", ARTICLES, (System.nanoTime() - begun) / 1e9);
        shell.printed("backup", backup);
        System.out.printf("their backup has %.1f MB%n", Files.size(Path.of(backup)) / 1e6);
        shell.printed("restore", "--data", other, backup);
        begun = System.nanoTime();
        shell.printed("reindex", "--data", other);
        assertFound(shell, other);
        System.out.printf("they are found again in their restore in %.1f s%n", (System.nanoTime() - begun) / 1e9);

        assertThat(new JsonMapper().readTree(summary).get("added").asInt()).isEqualTo(ARTICLES);
    }

    private static String words(Random random) {
        return random.ints(300, 0, 8_000).mapToObj(word -> "word" + word).collect(Collectors.joining(" "));
    }

    private void assertFound(HouseShell shell, String data) throws Exception {
        var queries = Files.write(
                folder.resolve("queries.jsonl"),
                IntStream.range(0, ARTICLES)
                        .filter(i -> i % 97 == 0)
                        .mapToObj(i -> "{\"id\":\"n%d\",\"query\":\"key%dkey\"}".formatted(i, i))
                        .toList());
        var found = new HashSet<String>();
        for (String line : shell.printed("search", "--data", data, "--json", "--batch", queries.toString())
                .lines()
                .toList()) {
            var answer = new JsonMapper().readTree(line);
            assertThat(answer.get("hits")).hasSize(1);
            assertThat(answer.at("/hits/0/articleId").asText())
                    .isEqualTo(answer.get("id").asText());
            found.add(answer.get("id").asText());
        }
        assertThat(found).hasSize((ARTICLES + 96) / 97);
    }
}
