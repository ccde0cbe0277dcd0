package citewire.benchmarks.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import citewire.benchmarks.BenchFiles;
import citewire.domain.Article;
import citewire.ingest.file.ArticleFiles;
import citewire.ingest.file.Reading;
import citewire.newsroom.Newsroom;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors a little below what docs/BENCHMARKS.md tells. */
@Tag("slow")
class StoryFloorsTest {

    private static final int MAX_BYTES = 10_000_000;

    @TempDir
    private Path folder;

    @Test
    void tellsCopiesOfTheNewsroomsArticlesFromOthers() {
        var all = PairScore.NONE;
        for (int seed = 1; seed <= 5; seed++) {
            all = all.plus(score(StorySet.of(newsroom(), 10, seed), "newsroom" + seed));
        }

        assertThat(all.copies()).isGreaterThan(200);
        assertThat(all.precision()).as(all.toString()).isGreaterThan(.98);
        assertThat(all.recall()).as(all.toString()).isGreaterThan(.93);
    }

    @Test
    void tellsCopiesOfNewsFromFollowUps() {
        var files = BenchFiles.found();
        assumeTrue(files.present(), "no evaluation data: name its folder in CITEWIRE_BENCH");

        var score = score(StoryBenchmark.set(files, 1), "news");

        assertThat(score.precision()).as(score.toString()).isGreaterThan(.985);
        assertThat(score.recall()).as(score.toString()).isGreaterThan(.95);
    }

    private PairScore score(List<Labelled> set, String name) {
        return PairScore.of(set, TakenIn.of(set, folder.resolve(name + ".db"))::together, "");
    }

    private List<Article> newsroom() {
        var file = folder.resolve("newsroom.jsonl");
        Newsroom.at(Instant.parse("2026-11-20T18:00:00Z")).writeArticles(file);
        var articles = new ArrayList<Article>();
        new ArticleFiles(MAX_BYTES, MAX_BYTES).read(file, reading -> articles.add(((Reading.Read) reading).article()));
        return articles;
    }
}
