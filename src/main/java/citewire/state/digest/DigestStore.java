package citewire.state.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The digests of channels. Several processes may use it at once: a time is dealt with by who claims it. */
public interface DigestStore {

    /** Keeps a digest in place of the channel's earlier one; what was dealt with stays known. */
    void keep(Digest digest);

    /** False where the channel has none. */
    boolean drop(String guild, String channel);

    List<KeptDigest> all();

    /** The digests of a Discord server. */
    List<KeptDigest> of(String guild);

    /**
     * Takes a time of a channel's digest, so that nobody else deals with it until {@code until}.
     *
     * @param slot the time; one that was dealt with is not given again
     * @param sequence the latest change of articles that the digest will know
     * @return empty where somebody else has it or has dealt with it
     */
    Optional<Claim> claim(String channel, Instant slot, long sequence, Instant now, Instant until);

    /** A claim. */
    enum Claim {
        FIRST,
        /** Somebody claimed it before and has not said what came of it: the digest may stand in the channel already. */
        AGAIN
    }

    /** Notes that a claimed time was dealt with well. */
    void done(String channel, Instant slot);

    /**
     * Notes that a claimed time cannot be dealt with, ever; its articles are left to the next.
     *
     * @param most failures in a row from which on the digest is switched off
     * @return how many it were in a row, this one included
     */
    int failed(String channel, Instant slot, int most);
}
