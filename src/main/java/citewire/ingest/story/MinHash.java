package citewire.ingest.story;

import java.util.Arrays;

/**
 * Keys of which two sets have one in common the likelier, the more they resemble each other: each key is made of the
 * least elements in {@value #ROWS} random orders (Broder 1997; the bands after Leskovec, Rajaraman and Ullman). A
 * resemblance of .2 gives a common key with a probability of .86, one of .3 with .99, one of .01 with .005.
 */
final class MinHash {

    static final int BANDS = 48;
    static final int ROWS = 2;

    /** 2^64 by the golden ratio: its multiples lie far apart. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private MinHash() {}

    static long[] keys(Shingles shingles) {
        var least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        shingles.hashes().forEach(shingle -> {
            for (int order = 0; order < least.length; order++) {
                least[order] = Math.min(least[order], Shingles.mixed(shingle + order * GOLDEN));
            }
        });
        return shingles.size() == 0 ? new long[0] : banded(least);
    }

    private static long[] banded(long[] least) {
        var keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = Shingles.mixed(31 * key + least[band * ROWS + row]);
            }
            keys[band] = key;
        }
        return keys;
    }
}
