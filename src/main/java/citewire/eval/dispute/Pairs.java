package citewire.eval.dispute;

import citewire.eval.measure.Bootstrap;
import citewire.eval.measure.Interval;
import citewire.eval.measure.Percentile;
import java.util.Arrays;
import java.util.List;

/** What the comparison made of many pairs. */
public record Pairs(List<Compared> all) {

    public Pairs {
        all = List.copyOf(all);
    }

    public Pairs of(PairKind kind) {
        return new Pairs(all.stream().filter(one -> one.trial().kind() == kind).toList());
    }

    /** Those of which a reader has to be told, or those of which not. */
    public Pairs differing(boolean differing) {
        return new Pairs(all.stream()
                .filter(one -> one.trial().kind().differs() == differing)
                .toList());
    }

    /** The kinds there are. */
    public List<PairKind> kinds() {
        return Arrays.stream(PairKind.values())
                .filter(kind -> all.stream().anyMatch(one -> one.trial().kind() == kind))
                .toList();
    }

    /** Of the pairs that differ, those of which a reader is told. */
    public Interval recall(Bootstrap bootstrap) {
        return bootstrap.mean(
                all.stream().mapToDouble(one -> one.right() > 0 ? 1 : 0).toArray());
    }

    /** Of the pairs, those of which a reader is told something that is not so. */
    public Interval falselyTold(Bootstrap bootstrap) {
        return bootstrap.mean(
                all.stream().mapToDouble(one -> one.wrong() > 0 ? 1 : 0).toArray());
    }

    /** Of all that a reader is told, that which is so. */
    public Interval precision(Bootstrap bootstrap) {
        return bootstrap.statistic(all.size(), places -> {
            long right = 0;
            long told = 0;
            for (int place : places) {
                right += all.get(place).right();
                told += all.get(place).found().size();
            }
            return told == 0 ? Double.NaN : (double) right / told;
        });
    }

    /** Milliseconds for a whole comparison. */
    public double millis(double share) {
        return Percentile.of(
                all.stream().mapToDouble(one -> one.elapsed().toNanos() / 1e6).toArray(), share);
    }
}
