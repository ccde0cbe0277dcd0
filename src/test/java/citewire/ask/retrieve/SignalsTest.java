package citewire.ask.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import citewire.ask.question.time.TimeReader;
import citewire.domain.ArticleId;
import citewire.domain.PassageId;
import citewire.index.Match;
import citewire.index.Matches;
import citewire.index.Spots;
import citewire.index.TextAnalysis;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("2025-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private LuceneArticleIndex index;
    private TextAnalysis analysis;

    @BeforeEach
    void open() {
        index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
        analysis = index.analysis();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void readsEachTermOnceAndTellsNames() {
        var asked = AskedTerms.of(analysis, "Who sails the ferry to Rowan in 2025 when the ferry is full?");

        assertThat(asked.terms()).containsExactly("who", "sail", "ferri", "rowan", "2025", "when", "full");
        assertThat(asked.names()).isEqualTo(0b0011000);
    }

    @Test
    void weighsAPassageBesideItsArticleAndAllOthers() {
        var best = match("a", 0, "Harbour Times", null, 8, 0b11, 0.9);
        var sibling = match("a", 3, "Harbour Times", null, 2, 0b01, 0.6);
        var other = match("b", 1, "Coast Post", null, 4, 0b01, 0.5);

        var signals = read("ferry Rowan", best, sibling, other);

        assertThat(signals.of(best))
                .containsEntry(Signal.WORDS_OF_BEST, 1.0)
                .containsEntry(Signal.COVERED, 1.0)
                .containsEntry(Signal.NAMES_COVERED, 1.0)
                .containsEntry(Signal.LEDE, 1.0)
                .containsEntry(Signal.MEANING_BELOW_BEST, 0.0);
        assertThat(signals.of(sibling))
                .containsEntry(Signal.ARTICLES_BEST_WORDS, 1.0)
                .containsEntry(Signal.WORDS_IN_ARTICLE, 0.25)
                .containsEntry(Signal.NAMES_COVERED, 0.0)
                .containsEntry(Signal.SIBLINGS, Math.log(2))
                .containsEntry(Signal.PLACE, Math.log(4));
        assertThat(signals.of(other).get(Signal.ARTICLES_MEANING_BELOW_BEST)).isEqualTo(-0.4, within(1e-9));
    }

    @Test
    void countsWhatStandsInOneSentenceBesideWhatTheHeadlineHolds() {
        var spots = new Spots(0b001, List.of(0b010L, 0b110L), 0b010);
        var match = new Match(new PassageId(new ArticleId("a"), 0), "S", null, 1, 1, spots, 0b111, Double.NaN);

        var signals = read("ferry sank yesterday", match).of(match);

        assertThat(signals.get(Signal.COVERED_BY_HEADLINE)).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(signals.get(Signal.COVERED_BY_SENTENCE)).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(signals.get(Signal.COVERED_BY_SENTENCE_AND_HEADLINE)).isEqualTo(1);
        assertThat(signals.get(Signal.PAIRS)).isEqualTo(1 / 3.0, within(1e-9));
    }

    @Test
    void takesAPassageThatWaitsForItsVectorAsNeitherNearNorFar() {
        var near = match("a", 0, "S", null, 1, 1, 0.8);
        var far = match("b", 0, "S", null, 1, 1, 0.4);
        var waiting = match("c", 0, "S", null, 1, 1, Double.NaN);

        var signals = read("ferry", near, far, waiting);

        assertThat(signals.of(waiting).get(Signal.MEANING)).isEqualTo(0.6, within(1e-9));
        assertThat(read("ferry", waiting).hasMeaning()).isFalse();
        assertThat(read("ferry", waiting).of(waiting)).doesNotContainKey(Signal.MEANING);
    }

    @Test
    void seesWhetherThePublisherIsNamed() {
        var named = match("a", 0, "Harbour Times", null, 1, 1, 0.5);
        var other = match("b", 0, "Coast Post", null, 1, 1, 0.5);

        var signals = read("What did the Harbour Times say of the ferry?", named, other);

        assertThat(signals.of(named)).containsEntry(Signal.PUBLISHER, 1.0);
        assertThat(signals.of(other)).containsEntry(Signal.PUBLISHER, 0.0);
    }

    @Test
    void prefersTheTimeThatIsAskedFor() {
        var fresh = match("a", 0, "S", NOW, 1, 1, 0.5);
        var old = match("b", 0, "S", LAST_YEAR, 1, 1, 0.5);

        var thisWeek = read("Which ferry sank this week?", fresh, old);
        var timeless = read("Which ferry sank?", fresh, old);

        assertThat(thisWeek.of(fresh).get(Signal.IN_TIME))
                .isGreaterThan(thisWeek.of(old).get(Signal.IN_TIME));
        assertThat(timeless.of(fresh).get(Signal.IN_TIME)).isZero();
        assertThat(timeless.of(fresh).get(Signal.RECENT)).isEqualTo(1);
        assertThat(timeless.of(old).get(Signal.RECENT)).isLessThan(0.05);
    }

    @Test
    void scoresByItsWeightsAndTellsHowFarBehindTheBestEachIs() {
        var best = match("a", 0, "S", null, 8, 1, Double.NaN);
        var half = match("b", 0, "S", null, 4, 1, Double.NaN);
        var weights = new SignalWeights(Map.of(Signal.WORDS_OF_BEST, 2.0));
        var matches = new Matches(List.of(1.0), List.of(half, best));

        var ranked = new PassageRanker(weights, weights)
                .rank(AskedTerms.of(analysis, "ferry"), analysis, matches, times("ferry"));

        assertThat(ranked)
                .containsExactly(new PassageRanker.Scored(best, 1), new PassageRanker.Scored(half, Math.exp(-0.5)));
    }

    @Test
    void everyLearntWeightIsReadable() {
        assertThat(PassageRanker.learnt()).isNotNull();
    }

    private Signals read(String question, Match... matches) {
        var asked = AskedTerms.of(analysis, question);
        var rarity = asked.terms().stream().map(term -> 1.0).toList();
        return new Signals(asked, analysis, new Matches(rarity, List.of(matches)), times(question));
    }

    private static TimesAsked times(String question) {
        return new TimesAsked(new TimeReader(ZoneOffset.UTC).read(question, NOW), NOW);
    }

    private static Match match(
            String article,
            int ordinal,
            String source,
            @Nullable Instant published,
            double words,
            long here,
            double near) {
        return new Match(
                new PassageId(new ArticleId(article), ordinal),
                source,
                published,
                words,
                5,
                new Spots(0, List.of(here), 0),
                here,
                near);
    }
}
