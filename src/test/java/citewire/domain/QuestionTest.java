package citewire.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2024-07-08T12:00:00Z");

    @Test
    void hasWordsAndNotTooMany() {
        assertThat(Question.of("Who?", NOW).scope()).isEqualTo(Scope.EVERYTHING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Question.of(" ", NOW))
                .withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Question.of("x".repeat(Question.MAX_LENGTH + 1), NOW))
                .withMessageContaining("1000");
    }

    @Test
    void aWindowRunsForward() {
        assertThat(TimeWindow.ALWAYS.bounded()).isFalse();
        assertThat(new TimeWindow(NOW, null).bounded()).isTrue();
        assertThat(new TimeWindow(null, NOW).bounded()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeWindow(NOW, NOW.minus(Duration.ofDays(1))))
                .withMessageContaining("before it starts");
    }

    @Test
    void aScopeKeepsItsSets() {
        var without = new HashSet<>(Set.of(new ArticleId("a")));
        var scope = new Scope(TimeWindow.ALWAYS, null, without, Set.of(new ArticleId("b")));
        without.clear();

        assertThat(scope.without()).containsExactly(new ArticleId("a"));
        assertThat(scope.only()).containsExactly(new ArticleId("b"));
    }

    @Test
    void aConfidenceLiesBetweenZeroAndOne() {
        assertThat(Confidence.NONE.value()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(Double.NaN));
    }

    @Test
    void aCitedAnswerCites() {
        var provenance = new Provenance("quotes", null, null, 1, Duration.ZERO, Duration.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answer.Cited("x", List.of(), Confidence.NONE, provenance));
    }
}
