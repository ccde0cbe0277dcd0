package citewire.index;

import citewire.domain.ArticleId;
import java.util.List;

/** The one writer's side of the index. What is written is visible to this process at once, to others by commit. */
public interface IndexWriting extends AutoCloseable {

    /** Replaces all passages of an article. */
    void put(ArticleId article, List<IndexedPassage> passages);

    void remove(ArticleId article);

    /** Articles of which at least one passage has no vector yet, oldest change first. */
    List<ArticleId> withoutVectors(int limit);

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
