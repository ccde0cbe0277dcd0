package citewire.watch;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.domain.Article;
import citewire.domain.Question;
import citewire.domain.kept.ShownAt;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.TurnedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers are to be corrected, by the store alone. */
class CorrectionsTest {

    private static final Instant THAT_DAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final ShownAt HERE = new ShownAt("g", "c", "m");

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(THAT_DAY);
    private NewsDesk desk;
    private Corrections corrections;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder, clock);
        desk.read(ferry("The island ferry sailed again on Monday after a week in dock."));
        corrections = new Corrections(desk.state().answers(), desk.state().articles(), WEEK, clock);
        try (var explanations = desk.explanations(clock)) {
            var question = Question.of("When did the island ferry sail again?", THAT_DAY);
            var answer = explanations.explaining(desk.pipeline(null)).answer(question, AnswerListener.NONE);
            explanations.shown(answer.provenance().id(), HERE);
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void findsAnAnswerWhoseArticleSaysOtherwise() {
        assertThat(corrections.pending()).isEmpty();
        desk.read(ferry("The island ferry sailed again on Tuesday after a week in dock."));

        assertThat(corrections.pending()).singleElement().satisfies(correction -> {
            assertThat(correction.shown()).isEqualTo(HERE);
            assertThat(correction.n()).isEqualTo(1);
            assertThat(correction.quotes())
                    .containsExactly(new Correction.Quote(
                            "The island ferry sailed again on Monday after a week in dock.",
                            new QuoteFate.Changed("The island ferry sailed again on Tuesday after a week in dock.")));
        });
    }

    @Test
    void isTakenOnByOneAndGivenBackForAnother() {
        desk.read(ferry("The island ferry sailed again on Tuesday after a week in dock."));
        var correction = corrections.pending().getFirst();

        assertThat(corrections.take(correction)).isTrue();
        assertThat(corrections.take(correction)).as("by another process").isFalse();
        assertThat(corrections.pending()).isEmpty();
        corrections.giveBack(correction);
        assertThat(corrections.pending()).containsExactly(correction);
    }

    @Test
    void tellsTheSameOnceHoweverOftenTheArticleChanges() {
        desk.read(ferry("The island ferry sailed again on Tuesday after a week in dock."));
        corrections.take(corrections.pending().getFirst());
        desk.read(ferry("It rained. The island ferry sailed again on Tuesday after a week in dock."));
        assertThat(corrections.pending()).isEmpty();

        desk.read(ferry("The island ferry sailed again on Sunday after a week in dock."));
        assertThat(corrections.pending()).hasSize(1);
        desk.withdraw("ferry");
        assertThat(corrections.pending())
                .singleElement()
                .satisfies(correction ->
                        assertThat(correction.quotes().getFirst().fate()).isEqualTo(new QuoteFate.Withdrawn()));
    }

    @Test
    void settlesAChangeThatLeavesTheQuoteStanding() {
        desk.read(ferry("The island ferry sailed again on Monday after a week in dock. It is full."));

        assertThat(corrections.pending()).isEmpty();
        assertThat(desk.state().answers().changedSources(Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    void leavesOldAnswersAlone() {
        clock.turn(WEEK.plusSeconds(1));
        desk.read(ferry("The island ferry sailed again on Tuesday after a week in dock."));

        assertThat(corrections.pending()).isEmpty();
        assertThat(new Corrections(desk.state().answers(), desk.state().articles(), Duration.ZERO, clock).pending())
                .isEmpty();
    }

    private static Article ferry(String body) {
        return article()
                .id("ferry")
                .title("Ferry sails again")
                .published("2026-11-17")
                .body(body)
                .build();
    }
}
