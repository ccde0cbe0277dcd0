package citewire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The scorer's own rules, worked out by hand. */
class OverlapTest {

    @Test
    void countsRunsOfFourWords() {
        // "b c d e" is in both, "a b c d" is missed, "c d e f" is extra
        var overlap = Overlap.of("a b c d e", "b c d, e f");

        assertThat(overlap).isEqualTo(new Overlap(1 / 3.0, 1 / 3.0, 1 / 3.0));
        assertThat(overlap.precision()).isEqualTo(0.5);
        assertThat(overlap.recall()).isEqualTo(0.5);
    }

    @Test
    void countsARunAsOftenAsItStands() {
        assertThat(Overlap.of("a b c d a b c d", "a b c d")).isEqualTo(new Overlap(0.2, 0, 0.8));
    }

    @Test
    void anEmptyTextCountsAgainstRecallAlone() {
        var nothing = Overlap.of("a b c d", "");
        var all = Overlap.of("a b c d", "a b c d");

        assertThat(Overlap.score(List.of(nothing, all))).isEqualTo(new Overlap.Score(1, 0.5));
    }
}
