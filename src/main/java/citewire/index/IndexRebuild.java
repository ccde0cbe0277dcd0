package citewire.index;

import citewire.domain.ArticleId;
import java.util.List;

/** An index under construction beside the live one, which goes on serving. Closing it before the swap gives it up. */
public interface IndexRebuild extends AutoCloseable {

    /** Replaces all passages of an article; no passage takes it out. */
    void put(ArticleId article, List<IndexedPassage> passages);

    /**
     * Makes it the live index; every process searches it from its next refresh on.
     *
     * @param sequence the article store's sequence number up to which every change is in
     */
    void swap(long sequence);

    @Override
    void close();
}
