package citewire.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final Bootstrap bootstrap = new Bootstrap(1, 1000);

    @RepeatedTest(5)
    void anIntervalHoldsItsMeanAndStaysWithinTheValues(RepetitionInfo info) {
        double[] values = new Random(info.getCurrentRepetition()).doubles(60).toArray();

        var interval = bootstrap.mean(values);

        assertThat(interval.mean())
                .isBetween(interval.low(), interval.high())
                .isEqualTo(Arrays.stream(values).average().orElseThrow(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(interval.low()).isGreaterThan(Arrays.stream(values).min().orElseThrow());
        assertThat(interval.high()).isLessThan(Arrays.stream(values).max().orElseThrow());
    }

    @Test
    void theIntervalOfAShareIsAsWideAsTheoryHasIt() {
        double[] values = new double[400];
        Arrays.fill(values, 0, 320, 1);

        var interval = bootstrap.mean(values);

        // .8 ± 1.96 · √(.8 · .2 / 400)
        assertThat(interval.low()).isBetween(0.75, 0.77);
        assertThat(interval.high()).isBetween(0.83, 0.85);
    }

    @Test
    void valuesThatCannotBeToldDoNotTakePart() {
        assertThat(bootstrap.mean(new double[] {1, Double.NaN, 1})).isEqualTo(new Interval(1, 1, 1, 2));
        assertThat(bootstrap.mean(new double[] {Double.NaN}).n()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        double[] values = new Random(7).doubles(30).toArray();
        assertThat(new Bootstrap(3, 1000).mean(values)).isEqualTo(new Bootstrap(3, 1000).mean(values));
    }

    @Test
    void pairingTellsASmallSteadyDifferenceApart() {
        double[] one = new Random(5).doubles(100).toArray();
        double[] other = Arrays.stream(one).map(value -> value - 0.01).toArray();
        double[] shuffled = new Random(6).doubles(100).toArray();

        assertThat(bootstrap.difference(one, other).excludesZero()).isTrue();
        assertThat(bootstrap.difference(one, one).excludesZero()).isFalse();
        assertThat(bootstrap.difference(one, shuffled).excludesZero()).isFalse();
    }
}
