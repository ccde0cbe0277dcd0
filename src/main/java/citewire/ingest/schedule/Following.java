package citewire.ingest.schedule;

import citewire.state.FetchFault;
import citewire.state.Subscription;
import citewire.words.Saying;

/** What came of the wish to follow a feed. */
public sealed interface Following {

    /** @param articles how many the feed holds now */
    record Followed(Subscription subscription, Newness newness, int articles) implements Following {}

    /** It is followed, and could not be fetched at this moment; it is tried again. */
    record Unreached(Subscription subscription, Newness newness, FetchFault fault) implements Following {}

    /** It is not followed. */
    record NotFollowed(String given, Saying why) implements Following {
        public String cause() {
            return why.inEnglish();
        }
    }

    /** Whether it was followed before. */
    enum Newness {
        NEW,
        KNOWN;

        static Newness of(boolean added) {
            return added ? NEW : KNOWN;
        }
    }
}
