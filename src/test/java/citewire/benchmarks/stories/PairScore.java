package citewire.benchmarks.stories;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Pairs of articles: how many were taken as copies, how many are, and how many are and were.
 *
 * @param told taken as copies
 */
record PairScore(long right, long told, long copies) {

    static final PairScore NONE = new PairScore(0, 0, 0);

    /** Every pair of which {@code among} counts the first or the second. */
    static PairScore of(List<Labelled> set, BiPredicate<Labelled, Labelled> together, String among) {
        long right = 0;
        long told = 0;
        long copies = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = set.get(i);
                var other = set.get(j);
                if (among.isEmpty() || one.kind().equals(among) || other.kind().equals(among)) {
                    boolean same = one.story().equals(other.story());
                    boolean taken = together.test(one, other);
                    right += same && taken ? 1 : 0;
                    told += taken ? 1 : 0;
                    copies += same ? 1 : 0;
                }
            }
        }
        return new PairScore(right, told, copies);
    }

    PairScore plus(PairScore more) {
        return new PairScore(right + more.right, told + more.told, copies + more.copies);
    }

    double precision() {
        return told == 0 ? 1 : (double) right / told;
    }

    double recall() {
        return copies == 0 ? 1 : (double) right / copies;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.4f recall %.4f (%d of %d right, %d told)",
                precision(),
                recall(),
                right,
                copies,
                told);
    }
}
