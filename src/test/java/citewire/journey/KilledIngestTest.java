package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.fixtures.ChildProcess;
import citewire.ingest.IngestReport;
import citewire.ingest.Ingestor;
import citewire.ingest.file.ArticleFiles;
import citewire.state.ArticleChange;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIngestTest {

    private static final int ARTICLES = 400;

    /** A run prints its last line within this time of its first one, so that a kill falls between them. */
    private static final int RUN_MILLIS = 400;

    @TempDir
    Path folder;

    @Test
    void losesNoArticleWhoseLineWasPrinted() throws Exception {
        kill(5, new Random(20260105));
    }

    @Test
    @Tag("slow")
    void losesNoArticleInFiftyKills() throws Exception {
        kill(50, new Random(20260106));
    }

    private void kill(int times, Random random) throws Exception {
        int killed = 0;
        for (int i = 0; i < times; i++) {
            var run = Files.createDirectory(folder.resolve("run" + i));
            var articles = articles(run.resolve("news.jsonl"), random);
            killed += kill(run.resolve("citewire.db"), articles, Duration.ofMillis(random.nextInt(RUN_MILLIS)));
        }
        assertThat(killed).as("kills that came before the end").isPositive();
    }

    private int kill(Path store, Path articles, Duration after) throws Exception {
        boolean killed;
        List<String> printed;
        try (var child =
                ChildProcess.start(folder, IngestChild.class.getName(), store.toString(), articles.toString())) {
            child.awaitFirstLine();
            killed = child.killAfter(after);
            printed = child.lines();
        }
        assertThat(printed).isNotEmpty();
        try (var state = SqliteState.open(store, Clock.systemUTC(), new SecureRandom())) {
            assertThat(idsIn(state)).containsAll(whole(printed));
            assertThat(runAgain(state, articles)).isEqualTo(ARTICLES);
            assertThat(idsIn(state)).hasSize(ARTICLES);
        }
        return killed && printed.size() < ARTICLES ? 1 : 0;
    }

    /** The kill may have cut the last line short. */
    private static List<ArticleId> whole(List<String> printed) {
        return printed.stream()
                .filter(line -> line.length() == "article-000".length())
                .map(ArticleId::new)
                .toList();
    }

    private static List<ArticleId> idsIn(SqliteState state) {
        return state.articles().changesAfter(0, ARTICLES + 1).stream()
                .filter(change -> change.article() != null)
                .map(ArticleChange::id)
                .toList();
    }

    private static int runAgain(SqliteState state, Path articles) {
        IngestReport report = new Ingestor(state.articles(), new ArticleFiles(1_000_000, 1_000_000))
                .ingest(List.of(articles.toString()), new ArrayList<>()::add);
        assertThat(report.unchanged() + report.added()).isEqualTo(report.in());
        return report.in();
    }

    private static Path articles(Path file, Random random) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var body =
                    random.ints(300, 0, 5_000).mapToObj(word -> "word" + word).collect(Collectors.joining(" "));
            lines.add("{\"id\":\"article-%03d\",\"title\":\"Title %d\",\"body\":\"%s\"}".formatted(i, i, body));
        }
        return Files.write(file, lines);
    }
}
