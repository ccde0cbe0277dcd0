package citewire.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void agreesWithPublishedValues() {
        // Newcombe 1998, table I: 81 of 263, 0 of 20, 15 of 148
        assertThat(Wilson.of(81, 263).low()).isCloseTo(0.2553, within(0.0001));
        assertThat(Wilson.of(81, 263).high()).isCloseTo(0.3662, within(0.0001));
        assertThat(Wilson.of(15, 148).low()).isCloseTo(0.0624, within(0.0001));
        assertThat(Wilson.of(15, 148).high()).isCloseTo(0.1605, within(0.0001));
        assertThat(Wilson.of(0, 20).low()).isZero();
        assertThat(Wilson.of(0, 20).high()).isCloseTo(0.1611, within(0.0001));
    }

    @Test
    void nothingTriedTellsNothing() {
        assertThat(Wilson.of(0, 0).mean()).isNaN();
    }
}
