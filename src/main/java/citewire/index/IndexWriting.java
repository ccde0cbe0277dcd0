package citewire.index;

import citewire.domain.ArticleId;
import java.util.List;

/**
 * The one writer's side of the index. What is written is seen in this process after {@link ArticleIndex#refresh}, in
 * others after {@link #commit}.
 */
public interface IndexWriting extends AutoCloseable {

    /** Replaces all passages of an article; no passage takes it out. */
    void put(ArticleId article, List<IndexedPassage> passages);

    void remove(ArticleId article);

    /** Takes everything out, and begins with the first change. */
    void clear();

    /**
     * Articles of which at least one passage has no vector yet, among what {@link ArticleIndex#refresh} made visible;
     * newest first, undated ones last. None where the index is outdated.
     */
    List<ArticleId> withoutVectors(int limit);

    /** Up to where every change of the article store has been written, committed or not. */
    long sequence();

    /** True once a rebuilt index has taken this one's place: close this and take the writer's place anew. */
    boolean superseded();

    /**
     * Makes everything written so far survive a crash.
     *
     * @param sequence the article store's sequence number up to which every change is in
     */
    void commit(long sequence);

    /** Commits nothing: what was not committed is written again from the store at the next start. */
    @Override
    void close();
}
