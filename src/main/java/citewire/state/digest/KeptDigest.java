package citewire.state.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest and how it goes.
 *
 * @param since when it was wished for as it is
 * @param slot the last time that was dealt with, whether there was anything to post or not; null before the first
 * @param sequence the latest change of articles that the last digest knew; 0 before the first
 * @param knownAt when that was; null before the first
 * @param failures in a row
 * @param off whether it failed too often, and is posted no more
 */
public record KeptDigest(
        Digest digest,
        Instant since,
        @Nullable Instant slot,
        long sequence,
        @Nullable Instant knownAt,
        int failures,
        boolean off) {}
