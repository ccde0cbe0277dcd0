package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.fixtures.ChildProcess;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.state.jdbc.SqliteState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while it takes articles in, again and again on one data folder. */
@Tag("slow")
class KilledIngestTest {

    private static final int ARTICLES = 400;

    /** A run prints its last line about this long after its first one, so that most kills fall between them. */
    private static final int RUN_MILLIS = 700;

    /** Vectors have no part in this, and a model takes seconds to load. */
    private static final Map<String, String> NO_VECTORS = Map.of("CITEWIRE_EMBEDDING_ENABLED", "false");

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private Path data;
    private Path news;

    @BeforeEach
    void makeFolders() throws IOException {
        data = folder.resolve("data");
        news = Files.createDirectory(folder.resolve("news"));
    }

    @Test
    @Timeout(1800)
    void losesNoArticleWhoseLineWasPrintedInFiftyKills() throws Exception {
        kill(50, new Random(20260106));
    }

    private void kill(int times, Random random) throws Exception {
        int amidst = 0;
        Set<ArticleId> printed = new HashSet<>();
        for (int run = 0; run < times; run++) {
            var file = articles(run, random);
            var told = killed(file, Duration.ofMillis(random.nextInt(RUN_MILLIS)));
            amidst += told.size() < ARTICLES ? 1 : 0;
            printed.addAll(told);
            assertThat(inStore(told)).containsAll(told);
        }
        assertThat(amidst).as("kills before the last line").isPositive();
        assertThat(runToTheEnd()).isEqualTo(times * ARTICLES);
        assertThat(inStore(printed)).containsAll(printed);
        assertThat(inIndex(printed)).containsAll(printed);
    }

    private Set<ArticleId> killed(Path file, Duration after) throws Exception {
        try (var child = ingest(file)) {
            child.awaitFirstLine();
            child.killAfter(after);
            return ids(child.lines());
        }
    }

    private ChildProcess ingest(Path input) throws IOException {
        return ChildProcess.citewire(
                folder, NO_VECTORS, "ingest", "--json", "--no-wait", "--data", data.toString(), input.toString());
    }

    private static Set<ArticleId> ids(List<String> lines) throws JsonProcessingException {
        var ids = new HashSet<ArticleId>();
        for (int i = 0; i < lines.size(); i++) {
            boolean whole = i < lines.size() - 1 || lines.get(i).endsWith("}");
            var id = whole ? MAPPER.readTree(lines.get(i)).path("articleId") : MAPPER.nullNode();
            if (id.isTextual()) {
                ids.add(new ArticleId(id.asText()));
            }
        }
        return ids;
    }

    private Set<ArticleId> inStore(Set<ArticleId> wanted) {
        try (var state = SqliteState.open(data.resolve("citewire.db"), Clock.systemUTC(), new SecureRandom())) {
            return wanted.stream()
                    .filter(id -> state.articles().find(id).isPresent())
                    .collect(Collectors.toSet());
        }
    }

    private Set<ArticleId> inIndex(Set<ArticleId> wanted) {
        try (var index = LuceneArticleIndex.open(data.resolve("index"), ZoneOffset.UTC)) {
            return wanted.stream().filter(id -> !index.passages(id).isEmpty()).collect(Collectors.toSet());
        }
    }

    /** Takes everything in and returns how many articles are accounted for. */
    private int runToTheEnd() throws Exception {
        try (var child = ingest(news)) {
            var lines = child.lines();
            assertThat(child.exitCode()).isZero();
            JsonNode summary = MAPPER.readTree(lines.getLast());
            assertThat(summary.path("rejected").asInt()).isZero();
            assertThat(ids(lines))
                    .hasSize(summary.path("added").asInt()
                            + summary.path("unchanged").asInt());
            return ids(lines).size();
        }
    }

    private Path articles(int run, Random random) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var body =
                    random.ints(300, 0, 5_000).mapToObj(word -> "word" + word).collect(Collectors.joining(" "));
            lines.add("{\"id\":\"run%d-%03d\",\"title\":\"Title %d\",\"body\":\"%s.\"}".formatted(run, i, i, body));
        }
        return Files.write(news.resolve("run" + run + ".jsonl"), lines);
    }
}
