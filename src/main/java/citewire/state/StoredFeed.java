package citewire.state;

import java.util.Set;

/** A feed that is followed, and how that goes. */
public record StoredFeed(Subscription subscription, Set<Origin> origins, FeedCourse course, FeedHealth health) {

    /** Who wished for it; a feed may have both. */
    public enum Origin {
        /** The owner's configuration names it. */
        CONFIGURED,
        /** It was added at run time. */
        ADDED
    }

    public StoredFeed {
        origins = Set.copyOf(origins);
    }
}
