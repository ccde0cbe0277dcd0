package citewire.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b", "a\u009bb"})
    void refusesWhatWouldBreakALogLineOrAnOptionValue(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(value));
    }

    @Test
    void refusesMoreThanAnOptionValueHolds() {
        assertThat(new ArticleId("x".repeat(ArticleId.MAX_LENGTH)).value()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleId("x".repeat(ArticleId.MAX_LENGTH + 1)))
                .withMessageContaining("100");
    }

    @Test
    void sortsAndPrintsByItsValue() {
        assertThat(new ArticleId("a")).isLessThan(new ArticleId("b")).hasToString("a");
    }
}
