package citewire.eval.claim;

import citewire.eval.claim.TriedClaim.Said;
import citewire.eval.measure.Interval;
import citewire.eval.measure.Percentile;
import citewire.eval.measure.Wilson;
import citewire.eval.trial.TrialKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What the check said to many claims. */
public record TriedClaims(List<TriedClaim> all) {

    public TriedClaims {
        all = List.copyOf(all);
    }

    public TriedClaims of(ClaimKind kind) {
        return where(one -> one.trial().kind() == kind);
    }

    public TriedClaims of(TrialKind made) {
        return where(one -> one.trial().made() == made);
    }

    public TriedClaims of(Said said) {
        return where(one -> one.said() == said);
    }

    private TriedClaims where(Predicate<TriedClaim> test) {
        return new TriedClaims(all.stream().filter(test).toList());
    }

    /** The ways in which these were made. */
    public List<TrialKind> made() {
        return Arrays.stream(TrialKind.values())
                .filter(kind -> !of(kind).all().isEmpty())
                .toList();
    }

    /** The share to which something was said. */
    public Interval share(Said said) {
        return Wilson.of(of(said).all().size(), all.size());
    }

    /** Of what these verdicts say, the share that is not known to be wrong. */
    public Interval right() {
        return Wilson.of(where(one -> !one.wrong()).all().size(), all.size());
    }

    public double millis(double share) {
        return Percentile.of(
                all.stream().mapToDouble(one -> one.elapsed().toNanos() / 1e6).toArray(), share);
    }
}
