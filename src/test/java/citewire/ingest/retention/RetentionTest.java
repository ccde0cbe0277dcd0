package citewire.ingest.retention;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Vector;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.ingest.indexing.IndexProgress;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageSplitter;
import citewire.state.jdbc.SqliteState;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final PassageSplitter splitter = new PassageSplitter(new SentenceSplitter());
    private final List<String> forgotten = new ArrayList<>();
    private SqliteState state;
    private LuceneArticleIndex index;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1));
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        index.close();
        state.close();
    }

    private Retention retention(int keepDays) {
        return new Retention(
                new Config.Retention(keepDays, 0, 0),
                state.retention(),
                splitter,
                passage -> forgotten.add(passage.text()),
                clock);
    }

    private static Vector embed(Passage passage) {
        var values = new float[384];
        values[passage.text().length() % 384] = 1;
        return new Vector(values);
    }

    @Test
    void takesAnArticleOutOfStoreVectorsAndAnIndexThatFollows() {
        state.articles()
                .commit(article()
                        .id("old")
                        .published("2026-01-01")
                        .body("As it was.")
                        .build());
        state.articles()
                .commit(article()
                        .id("old")
                        .published("2026-01-01")
                        .body("As it is.")
                        .build());
        state.articles()
                .commit(article()
                        .id("new")
                        .published("2026-11-19")
                        .body("News.")
                        .build());
        try (var indexer = new Indexer(state.articles(), index, splitter, RetentionTest::embed, 1, new RightOfWay())) {
            indexer.start();
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(index.status().passages()).isEqualTo(2);

            retention(30).run();

            assertThat(indexer.awaitWords(Duration.ofSeconds(20))).isTrue();
            assertThat(index.passages(new ArticleId("old"))).isEmpty();
            assertThat(index.status().passages()).isEqualTo(1);
        }
        assertThat(forgotten).containsExactly("As it was.", "As it is.");
        assertThat(state.articles().find(new ArticleId("old"))).isEmpty();
        assertThat(state.articles().find(new ArticleId("new"))).isPresent();
    }

    @Test
    void keepsAllWhereNoRuleIsSet() {
        state.articles().commit(article().id("old").published("1999-01-01").build());

        retention(0).run();

        assertThat(retention(0).keepsAll()).isTrue();
        assertThat(state.articles().find(new ArticleId("old"))).isPresent();
    }

    @Test
    void aClockThatJumpsAheadLetsNothingGoByItself() {
        for (int i = 0; i < 120; i++) {
            state.articles()
                    .commit(article()
                            .id("a" + i)
                            .published("2026-11-01")
                            .body("Text " + i)
                            .build());
        }
        clock.turn(Duration.ofDays(4_000));
        retention(30).run();
        assertThat(retention(30).plan().articles()).isEqualTo(120);

        clock.turn(Duration.ofDays(-4_000));
        retention(30).run();
        assertThat(retention(30).plan().articles()).isEqualTo(120);
    }

    @Test
    void removesAllOfManyInTurns() {
        for (int i = 0; i < 120; i++) {
            state.articles()
                    .commit(article()
                            .id("a" + i)
                            .published("2026-01-01")
                            .body("Text " + i)
                            .build());
        }
        var retention = retention(30);

        assertThat(retention.apply(retention.plan()).articles()).isEqualTo(120);
        assertThat(retention.plan().articles()).isZero();
    }
}
