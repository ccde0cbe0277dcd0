package citewire.eval.trial;

import citewire.eval.measure.Interval;
import citewire.eval.measure.Percentile;
import citewire.eval.measure.Wilson;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a checker made of many trials. */
public record Trials(List<Tried> all) {

    public Trials {
        all = List.copyOf(all);
    }

    /** Those of a kind. */
    public Trials of(TrialKind kind) {
        return where(one -> one.trial().kind() == kind);
    }

    /** All that are false, or all that are borne out. */
    public Trials supported(boolean supported) {
        return where(one -> one.trial().supported() == supported);
    }

    /** Of the supported, those in other words than the article's. */
    public Trials paraphrased() {
        return where(one -> one.trial().supported() && one.trial().kind() != TrialKind.VERBATIM);
    }

    private Trials where(Predicate<Tried> test) {
        return new Trials(all.stream().filter(test).toList());
    }

    /** The kinds that were tried. */
    public List<TrialKind> kinds() {
        return Arrays.stream(TrialKind.values())
                .filter(kind -> all.stream().anyMatch(one -> one.trial().kind() == kind))
                .toList();
    }

    /** The kinds within these, in order of their names. */
    public List<String> details() {
        return all.stream().map(one -> one.trial().detail()).distinct().sorted().toList();
    }

    public Trials ofDetail(String detail) {
        return where(one -> one.trial().detail().equals(detail));
    }

    /** The share that does not reach a reader as if it were borne out: caught, or wrongly withheld. */
    public Interval stopped() {
        return Wilson.of(count(Outcome.MARKED) + count(Outcome.DROPPED), all.size());
    }

    public long count(Outcome outcome) {
        return all.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** Milliseconds for a sentence, the evidence having been read. */
    public double millis(double share) {
        return percentile(Tried::elapsed, share);
    }

    /** Milliseconds to read the evidence of an answer. */
    public double readingMillis(double share) {
        return percentile(Tried::reading, share);
    }

    private double percentile(Function<Tried, Duration> time, double share) {
        return Percentile.of(
                all.stream().mapToDouble(one -> time.apply(one).toNanos() / 1e6).toArray(), share);
    }

    /** Those the checker judged wrongly. */
    public Stream<Tried> misses() {
        return all.stream().filter(one -> !one.right());
    }
}
