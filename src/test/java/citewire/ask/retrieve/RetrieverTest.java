package citewire.ask.retrieve;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import citewire.config.Config;
import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import citewire.domain.Vector;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.index.IndexedPassage;
import citewire.index.PassageFilter;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.state.ArticleQuery;
import citewire.state.jdbc.SqliteState;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrieverTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, NOW);
    private static final Config.Retrieval CONFIG = new Config.Retrieval(20);

    @TempDir
    private Path folder;

    private LuceneArticleIndex index;
    private final Article ferry = article()
            .id("ferry")
            .source("Harbour Times")
            .title("Ferry back")
            .body("The ferry sails again.")
            .build();
    private final Article boat = article()
            .id("boat")
            .source("Coast Post")
            .title("Ship news")
            .published("2026-02-01")
            .body("A vessel crosses the bay.")
            .build();

    @BeforeEach
    void fill() {
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
        try (var writing = index.tryWrite().orElseThrow()) {
            writing.put(ferry.id(), List.of(passage(ferry, 0, "The ferry sails again.", 1, 0)));
            writing.put(
                    boat.id(),
                    List.of(
                            passage(boat, 0, "A vessel crosses the bay.", 0.8f, 0.6f),
                            passage(boat, 1, "The ferry is older.", 0, 1)));
            writing.commit(1);
        }
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsByWordsAloneWithoutAModel() {
        var retriever = new Retriever(index, QueryEmbedder.NONE, CONFIG);

        assertThat(retriever.search("vessel", ALL, 5))
                .extracting(RankedPassage::passage)
                .extracting(Passage::text)
                .containsExactly("A vessel crosses the bay.\nThe ferry is older.");
        assertThat(retriever.degraded()).isFalse();
    }

    @Test
    void aRerankerPutsTheFoundIntoItsOwnOrder() {
        var asFound = retriever(Reranker.NONE).search("the older ferry of the bay", ALL, 5);

        var reranked = retriever(new Reranker(new LastFirst())).search("the older ferry of the bay", ALL, 5);

        assertThat(passages(reranked)).isEqualTo(passages(asFound).reversed());
        assertThat(reranked)
                .extracting(RankedPassage::score)
                .isEqualTo(asFound.stream().map(RankedPassage::score).toList());
    }

    @Test
    void aRerankerThatFailsLeavesTheOrderAsItWasFound() {
        ScoringModel failing = mock();
        when(failing.scoreAll(anyList(), anyString())).thenThrow(new IllegalStateException("out of memory"));

        assertThat(retriever(new Reranker(failing)).search("the older ferry of the bay", ALL, 5))
                .isEqualTo(retriever(Reranker.NONE).search("the older ferry of the bay", ALL, 5));
    }

    private Retriever retriever(Reranker reranker) {
        return new Retriever(index, QueryEmbedder.NONE, CONFIG, ZoneOffset.UTC, reranker);
    }

    private static List<Passage> passages(List<RankedPassage> hits) {
        return hits.stream().map(RankedPassage::passage).toList();
    }

    /** Gives a passage the more, the later it comes. */
    private static final class LastFirst implements ScoringModel {
        @Override
        public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
            return Response.from(IntStream.range(0, segments.size())
                    .mapToObj(i -> (double) i)
                    .toList());
        }
    }

    @Test
    void showsWhatStandsAroundAPassageAndNoPartOfAnArticleTwice() {
        var retriever = new Retriever(index, QueryEmbedder.NONE, CONFIG);

        var hits = retriever.search("the older ferry of the bay", ALL, 5);

        assertThat(hits)
                .extracting(hit -> hit.passage().article().id())
                .containsExactlyInAnyOrder(ferry.id(), boat.id());
        var around = hits.stream()
                .map(RankedPassage::passage)
                .filter(passage -> passage.article().id().equals(boat.id()))
                .findFirst()
                .orElseThrow();
        assertThat(around.sentence(0)).isEqualTo("A vessel crosses the bay.");
        assertThat(around.sentence(1)).isEqualTo("The ferry is older.");
    }

    @Test
    void ranksThePassagesAsTheyAreAndTellsHowEachArmSeesThem() {
        var retriever = new Retriever(index, question -> Optional.of(new Vector(new float[] {1, 0})), CONFIG);

        var ranking = retriever.rank("vessel", ALL, 5);

        assertThat(ranking.passages()).hasSize(3);
        assertThat(ranking.passages().getFirst().score()).isEqualTo(1);
        assertThat(ranking.byWords())
                .extracting(hit -> hit.rank() + " " + hit.passage().id())
                .containsExactly("1 boat#0");
        assertThat(ranking.byMeaning())
                .extracting(hit -> hit.rank() + " " + hit.passage().id())
                .containsExactly("1 ferry#0", "2 boat#0");
    }

    @Test
    void findsByMeaningWhatSharesNoWord() {
        var retriever = new Retriever(index, question -> Optional.of(new Vector(new float[] {1, 0})), CONFIG);

        assertThat(retriever.rank("steamer", ALL, 3).passages())
                .extracting(hit -> hit.passage().id().article())
                .first()
                .isEqualTo(ferry.id());
    }

    @Test
    void appliesTheFilterToBothArms() {
        var retriever = new Retriever(index, question -> Optional.of(new Vector(new float[] {1, 0})), CONFIG);
        var scope = new Scope(TimeWindow.ALWAYS, null, Set.of(ferry.id()), null);

        assertThat(retriever.search("ferry", new PassageFilter(scope, NOW), 5))
                .extracting(hit -> hit.passage().article().id())
                .doesNotContain(new ArticleId("ferry"))
                .isNotEmpty();
    }

    @Test
    void goesOnByWordsWhileTheModelFails() {
        var broken = new boolean[] {true};
        var retriever = new Retriever(
                index,
                question -> {
                    if (broken[0]) {
                        throw new IllegalStateException("no model");
                    }
                    return Optional.of(new Vector(new float[] {1, 0}));
                },
                CONFIG);

        assertThat(retriever.search("vessel", ALL, 5)).hasSize(1);
        assertThat(retriever.search("vessel", ALL, 5)).hasSize(1);
        assertThat(retriever.degraded()).isTrue();
        broken[0] = false;
        assertThat(retriever.search("vessel", ALL, 5)).hasSize(2);
        assertThat(retriever.degraded()).isFalse();
    }

    @Test
    void letsAFaultOfTheIndexThrough() {
        var retriever = new Retriever(index, QueryEmbedder.NONE, CONFIG);
        index.close();

        assertThatThrownBy(() -> retriever.search("ferry", ALL, 5)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void listsTheArticlesThatBearOnSomethingOnceEach() {
        try (var state = state()) {
            var finder = finder(state);

            var page = finder.find("ferry", new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 1, 1));

            assertThat(page.articles()).containsExactly(ferry.header());
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.pages()).isEqualTo(2);
            assertThat(finder.find("ferry", new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 2, 1))
                            .articles())
                    .extracting(header -> header.id())
                    .containsExactly(boat.id());
            assertThat(finder.find("ferry", new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 7, 1))
                            .articles())
                    .isEmpty();
            assertThat(finder.find("ferry", new ArticleQuery(Reader.OWNER, "coast post", TimeWindow.ALWAYS, 1, 5))
                            .articles())
                    .extracting(header -> header.id())
                    .containsExactly(boat.id());
            assertThat(finder.find("zebra", new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 1, 5))
                            .total())
                    .isZero();
        }
    }

    @Test
    void listsTheNewestWhereNothingIsAskedFor() {
        try (var state = state()) {
            var query = new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 1, 5);

            assertThat(finder(state).find(null, query))
                    .isEqualTo(state.articles().list(query));
            assertThat(finder(state).find(" ", query).articles()).hasSize(2);
        }
    }

    private SqliteState state() {
        var state = NewStore.open(folder.resolve("state.db"), new TurnedClock(NOW), new Random(1));
        state.articles().commit(ferry);
        state.articles().commit(boat);
        return state;
    }

    private ArticleFinder finder(SqliteState state) {
        var retriever = new Retriever(index, QueryEmbedder.NONE, CONFIG);
        return new ArticleFinder(state.articles(), retriever, index, new TurnedClock(NOW));
    }

    private static IndexedPassage passage(Article article, int ordinal, String text, float x, float y) {
        return new IndexedPassage(
                new Passage(
                        new PassageId(article.id(), ordinal),
                        article.header(),
                        text,
                        List.of(new TextSpan(0, text.length()))),
                new Vector(new float[] {x, y}));
    }
}
