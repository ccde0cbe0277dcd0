package citewire.eval.dispute;

import citewire.domain.Disagreement;
import java.time.Duration;
import java.util.List;

/**
 * A pair, and what the comparison made of it.
 *
 * @param elapsed of the whole comparison
 */
public record Compared(PairTrial trial, List<Disagreement> found, Duration elapsed) {

    public Compared {
        found = List.copyOf(found);
    }

    /** Of what was found, that which is so. */
    public long right() {
        return found.stream().filter(this::right).count();
    }

    public long wrong() {
        return found.size() - right();
    }

    /** Whether a reader is told what has to be told, and nothing else. */
    public boolean good() {
        return trial.kind().differs() ? right() > 0 : found.isEmpty();
    }

    private boolean right(Disagreement point) {
        return trial.kind().differs()
                && says(point, trial.first())
                && says(point, trial.second())
                && (trial.kind() != PairKind.UPDATE || point.update());
    }

    private static boolean says(Disagreement point, String sentence) {
        return point.claims().stream().anyMatch(claim -> claim.quote().equals(sentence));
    }
}
