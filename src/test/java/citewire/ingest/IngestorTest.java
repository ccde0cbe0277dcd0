package citewire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.NewStore;
import citewire.ingest.IngestOutcome.Status;
import citewire.ingest.file.ArticleFiles;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestorTest {

    @TempDir
    Path folder;

    private SqliteState state;
    private Ingestor ingestor;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("data/citewire.db"), Clock.systemUTC(), new Random(1));
        ingestor = new Ingestor(
                state.articles(), new ArticleFiles(10_000_000, 10_000_000), AddressReader.NONE, new RightOfWay());
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void tellsOfEachArticleInTheOrderOfTheInputAfterItsCommit() throws IOException {
        var file = folder.resolve("all.jsonl");
        Files.writeString(file, """
                {"id":"a","body":"A."}
                {"id":"b",
                {"id":"a","body":"A, changed."}
                {"id":"c","title":"A.","body":"A, changed."}
                {"id":"a","body":"A, changed."}
                """);
        var told = new ArrayList<IngestOutcome>();
        var report = ingestor.ingest(List.of(file.toString()), outcome -> {
            told.add(outcome);
            var id = outcome.articleId();
            assertThat(id == null || state.articles().find(id).isPresent()).isTrue();
        });

        assertThat(told)
                .extracting(IngestOutcome::status)
                .containsExactly(Status.ADDED, Status.REJECTED, Status.UPDATED, Status.ADDED, Status.UNCHANGED);
        assertThat(told).extracting(IngestOutcome::line).containsExactly(1, 2, 3, 4, 5);
        assertThat(told).extracting(IngestOutcome::input).containsOnly(file.toString());
        assertThat(report).isEqualTo(new IngestReport(2, 1, 1, 0, 1, 0));
        assertThat(report.in()).isEqualTo(4);
    }

    @Test
    void saysOfWhichArticleADuplicateIsOne() throws IOException {
        var file = Files.writeString(folder.resolve("all.jsonl"), """
                {"id":"a","body":"A."}
                {"id":"b","body":"A."}
                """);
        var told = new ArrayList<IngestOutcome>();
        ingestor.ingest(List.of(file.toString()), told::add);

        assertThat(told.getLast().status()).isEqualTo(Status.DUPLICATE);
        assertThat(told.getLast().reason()).endsWith("as a");
    }

    @Test
    void takesFoldersAndFilesAndGoesOnAfterABadOne() throws IOException {
        Files.createDirectories(folder.resolve("news/old"));
        Files.createDirectories(folder.resolve("none"));
        Files.writeString(folder.resolve("news/b.txt"), "B\nBody of b.");
        Files.writeString(folder.resolve("news/old/a.txt"), "A\nBody of a.");
        Files.writeString(folder.resolve("news/bad.txt"), "");
        var told = new ArrayList<IngestOutcome>();

        var report = ingestor.ingest(
                List.of(
                        folder.resolve("news").toString(),
                        folder.resolve("none").toString(),
                        "https://harbour.example/feed.xml",
                        folder.resolve("missing.txt").toString(),
                        "bad\0path"),
                told::add);

        assertThat(report).isEqualTo(new IngestReport(2, 0, 0, 0, 5, 0));
        assertThat(told.stream().filter(outcome -> outcome.status() == Status.REJECTED))
                .extracting(IngestOutcome::reason)
                .zipSatisfy(
                        List.of("empty", "no article files", "from the web", "no such file", "no path"),
                        (reason, words) -> assertThat(reason).contains(words));
    }

    @Test
    void writingTwiceEqualsWritingOnce() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        for (int i = 0; i < 70; i++) {
            Files.writeString(folder.resolve("news/" + i + ".txt"), "Title " + i + "\nBody " + i + ".");
        }
        var news = List.of(folder.resolve("news").toString());

        assertThat(ingestor.ingest(news, new ArrayList<IngestOutcome>()::add))
                .isEqualTo(new IngestReport(70, 0, 0, 0, 0, 0));
        var after = state.articles().sequence();
        assertThat(ingestor.ingest(news, new ArrayList<IngestOutcome>()::add))
                .isEqualTo(new IngestReport(0, 0, 70, 0, 0, 0));
        assertThat(state.articles().sequence()).isEqualTo(after);
    }

    @Test
    void accountsForEveryArticleOfAnotherHouse() {
        var bench = Path.of(System.getenv().getOrDefault("CITEWIRE_BENCH", "../shared/bench"));
        var corpus = bench.resolve("newsqa/corpus.jsonl.gz");
        Assumptions.assumeTrue(Files.exists(corpus), "the evaluation data is not at hand");

        assertThat(ingestor.ingest(List.of(corpus.toString()), new ArrayList<IngestOutcome>()::add))
                .isEqualTo(new IngestReport(638, 0, 0, 0, 0, 0));
    }
}
