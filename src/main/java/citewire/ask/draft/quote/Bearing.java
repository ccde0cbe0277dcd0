package citewire.ask.draft.quote;

import java.util.List;
import java.util.function.Predicate;

/** Which words of a question a text repeats, from 0 to 1 for each. */
final class Bearing {

    /** Of a text that is not there. */
    static final Bearing NONE = new Bearing(new double[0]);

    private final double[] matches;

    private Bearing(double[] matches) {
        this.matches = matches;
    }

    static Bearing of(Asked asked, List<Word> words) {
        double[] matches = new double[asked.keys().size()];
        for (int i = 0; i < matches.length; i++) {
            Key key = asked.keys().get(i);
            for (Word word : words) {
                matches[i] = Math.max(matches[i], key.match(word));
            }
        }
        return new Bearing(matches);
    }

    Bearing or(Bearing other) {
        if (other.matches.length == 0) {
            return this;
        }
        double[] both = matches.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.max(both[i], other.matches[i]);
        }
        return new Bearing(both);
    }

    /** The share of the question's weight that this repeats. */
    double share(Asked asked) {
        return share(asked, key -> true);
    }

    /** The same among some of its words; 1 where it has none of them. */
    double share(Asked asked, Predicate<Key> some) {
        double found = 0;
        double all = 0;
        for (int i = 0; i < matches.length; i++) {
            Key key = asked.keys().get(i);
            if (some.test(key)) {
                found += key.weight() * matches[i];
                all += key.weight();
            }
        }
        return all == 0 ? 1 : found / all;
    }

    /** The weight of the most telling word among some that this lacks, in units of 10. */
    double missing(Asked asked, Predicate<Key> some) {
        double most = 0;
        for (int i = 0; i < matches.length; i++) {
            Key key = asked.keys().get(i);
            if (some.test(key)) {
                most = Math.max(most, key.weight() * (1 - matches[i]));
            }
        }
        return most / 10;
    }
}
