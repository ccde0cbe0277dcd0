package citewire.ingest.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The runs of {@value #WIDTH} words in a text, as a set (Broder, On the resemblance and containment of documents, 1997). */
final class Shingles {

    static final int WIDTH = 4;

    /** In ascending order, each once. */
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(List<String> words) {
        return new Shingles(IntStream.rangeClosed(0, words.size() - WIDTH)
                .mapToLong(from -> hash(words.subList(from, from + WIDTH)))
                .sorted()
                .distinct()
                .toArray());
    }

    private static long hash(List<String> words) {
        long hash = 0;
        for (String word : words) {
            hash = mixed(31 * hash + word.hashCode());
        }
        return hash;
    }

    /** Spreads every bit over all others (the end of MurmurHash3). Never to be changed: what it made is kept in stores. */
    static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    int size() {
        return hashes.length;
    }

    LongStream hashes() {
        return Arrays.stream(hashes);
    }

    int shared(Shingles other) {
        int shared = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The share of this set that is in the other; 0 where it is empty. */
    double within(Shingles other) {
        return size() == 0 ? 0 : (double) shared(other) / size();
    }

    /** The share of both together that is in each; 0 where both are empty. */
    double resemblance(Shingles other) {
        int shared = shared(other);
        int together = size() + other.size() - shared;
        return together == 0 ? 0 : (double) shared / together;
    }

    /** The share of the smaller set that is in the other; 0 where it is empty. */
    double containment(Shingles other) {
        int smaller = Math.min(size(), other.size());
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }
}
