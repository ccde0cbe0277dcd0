package citewire.health;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import citewire.fixtures.NewStore;
import citewire.index.IndexedPassage;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.state.jdbc.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChecksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-07-08T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private SqliteState state;
    private LuceneArticleIndex index;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), CLOCK, new Random(1));
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        index.close();
        state.close();
    }

    @Test
    void anEmptyStoreSaysHowToFillIt() {
        assertThat(articles())
                .isEqualTo(new CheckResult.Warning("there are none", "take some in: citewire ingest FILE|FOLDER"));
    }

    @Test
    void freshArticlesAreGoodAndOldOnesAWarning() {
        state.articles().commit(article().id("a").published("2024-05-01").build());
        assertThat(articles())
                .isInstanceOf(CheckResult.Warning.class)
                .extracting(CheckResult::finding)
                .isEqualTo("1 article from 1 source, the newest of 2024-05-01, 67 days ago");
        state.articles()
                .commit(article()
                        .id("b")
                        .body("Another.")
                        .published("2024-07-06")
                        .build());
        assertThat(articles()).isEqualTo(new CheckResult.Good("2 articles from 1 source, the newest of 2024-07-06"));
    }

    @Test
    void articlesWithoutADateAreNotCalledOld() {
        state.articles().commit(article().build());
        assertThat(articles()).isEqualTo(new CheckResult.Good("1 article from 1 source, none of them dated"));
    }

    @Test
    void aStoreThatIsGoneIsBad() {
        state.close();
        assertThat(articles()).isInstanceOf(CheckResult.Bad.class);
        assertThat(index(true)).isInstanceOf(CheckResult.Bad.class);
    }

    @Test
    void anIndexBehindTheStoreIsAWarningUntilItHasCaughtUp() {
        state.articles().commit(article().build());
        assertThat(index(true))
                .isInstanceOf(CheckResult.Warning.class)
                .extracting(CheckResult::finding)
                .isEqualTo("1 change of articles not in it yet");
        write();
        assertThat(index(true))
                .isInstanceOf(CheckResult.Warning.class)
                .extracting(CheckResult::finding)
                .isEqualTo("1 passage, 0 % of them with a vector");
        assertThat(index(false))
                .isEqualTo(new CheckResult.Good("1 passage, by words alone (embedding is switched off)"));
    }

    @Test
    void anEmptyIndexOfAnEmptyStoreLacksNothing() {
        assertThat(index(true)).isEqualTo(new CheckResult.Good("0 passages, all with a vector"));
    }

    private void write() {
        var article = article().build();
        var passage = new Passage(
                new PassageId(article.id(), 0), article.header(), "The ferry sailed.", List.of(new TextSpan(0, 17)));
        try (var writing = index.tryWrite().orElseThrow()) {
            writing.put(article.id(), List.of(new IndexedPassage(passage, null)));
            writing.commit(state.articles().sequence());
        }
        index.refresh();
    }

    private CheckResult articles() {
        return new ArticlesCheck(state.articles(), CLOCK, ZoneOffset.UTC).run();
    }

    private CheckResult index(boolean embedding) {
        return new IndexCheck(index, state.articles(), new Config.Embedding(embedding, 1)).run();
    }
}
