package citewire.index;

import citewire.domain.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage that may bear on what is looked for, with what speaks for it.
 *
 * @param source its article's publisher
 * @param published the last instant its article's date may mean; null where it has none
 * @param words what its own words and its headline's score (BM25); 0 where it shares none
 * @param article what its whole article's words score (BM25)
 * @param spots where the terms stand in it and in its headline
 * @param around the terms its article holds: bit i is set for the i-th
 * @param meaning the cosine to the vector; NaN where there is none on either side
 */
public record Match(
        PassageId id,
        String source,
        @Nullable Instant published,
        double words,
        double article,
        Spots spots,
        long around,
        double meaning) {

    public boolean hasMeaning() {
        return !Double.isNaN(meaning);
    }
}
