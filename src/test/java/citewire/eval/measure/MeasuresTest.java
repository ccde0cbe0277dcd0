package citewire.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import citewire.domain.TextSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final List<Scored> FOUR =
            List.of(new Scored(0.9, true), new Scored(0.8, false), new Scored(0.8, true), new Scored(0.3, false));

    @Test
    void aurocIsOneWhenEveryAnswerableScoresHigherAndHalfByChance() {
        assertThat(Auroc.of(new double[] {0.8, 0.9}, new double[] {0.1, 0.7})).isEqualTo(1);
        assertThat(Auroc.of(new double[] {0.1}, new double[] {0.8, 0.9})).isZero();
        assertThat(Auroc.of(new double[] {0.5, 0.5}, new double[] {0.5})).isEqualTo(0.5);
        assertThat(Auroc.of(new double[0], new double[] {0.5})).isNaN();
        var random = new Random(11);
        double chance =
                Auroc.of(random.doubles(2000).toArray(), random.doubles(2000).toArray());
        assertThat(chance).isCloseTo(0.5, within(0.03));
    }

    @Test
    void aurocCountsPairs() {
        // of 6 pairs: .9 wins 2, .5 wins 1 and ties 1, .2 wins none: (2 + 1.5 + 0) / 6
        assertThat(Auroc.of(new double[] {0.9, 0.5, 0.2}, new double[] {0.5, 0.3}))
                .isCloseTo(3.5 / 6, within(1e-12));
    }

    @Test
    void calibrationComparesEachBinsConfidenceWithItsShareOfRightAnswers() {
        var calibration = Calibration.of(FOUR);

        assertThat(calibration.bins())
                .containsExactly(
                        new Calibration.Bin(0.3, 0, 1),
                        new Calibration.Bin(0.8, 0.5, 2),
                        new Calibration.Bin(0.9, 1, 1));
        // (.3 · 1 + .3 · 2 + .1 · 1) / 4
        assertThat(calibration.error()).isCloseTo(0.25, within(1e-12));
        assertThat(Calibration.of(List.of()).error()).isNaN();
    }

    @Test
    void riskCoverageAnswersTheSurestFirstAndTiesTogether() {
        var curve = RiskCoverage.of(FOUR, 8);

        assertThat(curve.points())
                .containsExactly(
                        new RiskCoverage.Point(0.125, 0),
                        new RiskCoverage.Point(0.375, 1.0 / 3),
                        new RiskCoverage.Point(0.5, 0.5));
        // (0 · .125 + 1/3 · .25 + .5 · .125) / .5
        assertThat(curve.area()).isCloseTo(0.29166667, within(1e-6));
    }

    @Test
    void percentilesAreInterpolated() {
        double[] values = {40, 10, 20, 30};
        assertThat(Percentile.of(values, 0)).isEqualTo(10);
        assertThat(Percentile.of(values, 0.5)).isEqualTo(25);
        assertThat(Percentile.of(values, 0.95)).isCloseTo(38.5, within(1e-9));
        assertThat(Percentile.of(new double[0], 0.5)).isNaN();
    }

    @Test
    void anAnswerIsHeldWhenItsWordsFollowEachOther() {
        assertThat(GoldAnswer.in("The \"Law & Order\" show", List.of("law order")))
                .isTrue();
        assertThat(GoldAnswer.in("Lawless order", List.of("law order"))).isFalse();
        assertThat(GoldAnswer.in("Anything", List.of("…", ""))).isFalse();
        assertThat(GoldAnswer.in("It cost 4.2 km", List.of("nothing", "4,2"))).isTrue();
    }

    @Test
    void anAnswerIsMarkedWhereItStands() {
        assertThat(GoldAnswer.spans("Law & Order, law-order; lawful order", List.of("Law & Order")))
                .containsExactly(new TextSpan(0, 11), new TextSpan(13, 22));
        assertThat(GoldAnswer.spans("a.*b (x)", List.of(".*"))).isEmpty();
    }
}
