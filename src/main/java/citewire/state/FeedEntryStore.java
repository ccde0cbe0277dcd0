package citewire.state;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done with the entries of feeds, and what could not be done. */
public interface FeedEntryStore {

    /** The entries of a feed that were dealt with, by their keys. */
    Map<String, SeenEntry> of(FeedKey feed);

    /** Keeps entries; nothing where the feed is no longer followed. */
    void keep(FeedKey feed, List<SeenEntry> entries);

    /** Notes that these entries are still in the feed. */
    void present(FeedKey feed, List<String> keys);

    /**
     * Says what a feed names, all of it: its other entries are not tried again, and nor is any other address that failed.
     * Such a failure is dropped where it is older than {@code before}.
     */
    void names(FeedKey feed, Collection<String> keys, Collection<URI> addresses, Instant before);

    /**
     * Drops the entries that no fetch has shown since {@code before}, and the failures that are as old; of more than some
     * thousand entries, those that were not shown for longest, too.
     */
    void forget(FeedKey feed, Instant before);

    /** Keeps a failure in place of the last one of the same feed and address; nothing where the feed is no longer followed. */
    void failed(FeedKey feed, URI address, FetchFault fault, @Nullable Instant nextTry);

    /** Drops the failure of an address that is well again. */
    void mended(FeedKey feed, URI address);

    /** The newest first. */
    List<FetchFailure> failures();

    /** The topics of the feeds that brought these articles, as far as {@code reader} sees the feeds; one without a topic says nothing. */
    Map<ArticleId, String> topics(Collection<ArticleId> articles, Reader reader);
}
