package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.ChildProcess;
import citewire.state.jdbc.SqliteState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty questions with a heap that is too small, and with one that is not: the process answers all of them, or ends at once with a
 * word and the JVM's code for want of memory.
 */
@Tag("slow")
@Timeout(900)
class LittleMemoryTest {

    private static final int ARTICLES = 150;
    private static final int QUESTIONS = 50;

    /** Of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int NO_MEMORY = 3;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = folder.resolve("data");
        var random = new Random(20261129);
        try (var state = SqliteState.open(data.resolve("citewire.db"), Clock.systemUTC(), random)) {
            state.articles()
                    .commit(IntStream.range(0, ARTICLES)
                            .mapToObj(i -> ArticleBuilder.article()
                                    .id("a" + i)
                                    .title("Report " + i)
                                    .body("Director Number%d opened hall number %d on Monday. ".formatted(i, i)
                                            + random.ints(400, 0, 5_000)
                                                    .mapToObj(word -> "word" + word)
                                                    .collect(Collectors.joining(" "))
                                            + ".")
                                    .build())
                            .toList());
        }
        Files.write(
                folder.resolve("questions.jsonl"),
                IntStream.range(0, QUESTIONS)
                        .mapToObj(i -> "{\"id\":\"q%d\",\"question\":\"Who opened hall number %d?\"}".formatted(i, i))
                        .toList());
    }

    @Test
    void aProcessAnswersOrEndsAtOnce() throws Exception {
        var codes = new ArrayList<Integer>();
        for (int megabytes : new int[] {12, 64}) {
            codes.add(asked(megabytes));
        }

        assertThat(codes).startsWith(NO_MEMORY).endsWith(0);
    }

    /** Its exit code. */
    private int asked(int megabytes) throws Exception {
        var command = new ArrayList<>(ChildProcess.java(
                Main.class,
                "ask",
                "--json",
                "--data",
                data.toString(),
                "--batch",
                folder.resolve("questions.jsonl").toString()));
        command.replaceAll(flag -> flag.startsWith("-Xmx") ? "-Xmx" + megabytes + "m" : flag);
        command.addAll(1, List.of("-XX:+ExitOnOutOfMemoryError", "-Dcitewire.home=" + folder));
        var environment = Map.of("CITEWIRE_EMBEDDING_ENABLED", "false", "CITEWIRE_INGEST_SEEDS", "");
        try (var child = ChildProcess.start(folder, environment, command)) {
            var lines = child.lines();
            int code = child.exitCode();
            if (code == NO_MEMORY) {
                assertThat(lines).as(megabytes + " MB").anyMatch(line -> line.contains("OutOfMemoryError"));
            } else {
                assertThat(told(lines)).as(megabytes + " MB").hasSize(QUESTIONS);
            }
            return code;
        }
    }

    private static List<String> told(List<String> lines) throws IOException {
        var json = new ObjectMapper();
        var told = new ArrayList<String>();
        for (String line : lines) {
            JsonNode answer = json.readTree(line);
            assertThat(answer.path("status").asText()).isIn("answered", "declined", "failed");
            told.add(answer.path("id").asText());
        }
        return told;
    }
}
