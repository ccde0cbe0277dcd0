package citewire.state;

import citewire.domain.ArticleId;
import java.util.Map;
import java.util.Set;

/** What was last read from the folder of seeds, so that an unchanged file is not read again and a removed one is noticed. */
public interface SeedStore {

    /** The files that were read, by their path in the folder, with the state they were in. */
    Map<String, String> files();

    /**
     * Keeps what a file held, in place of what it held before.
     *
     * @param path in the folder
     * @param state what tells this content of the file from another
     */
    void keep(String path, String state, Set<ArticleId> articles);

    void forget(String path);

    /** The articles that a file held when it was last read. */
    Set<ArticleId> articles(String path);

    /** Whether a file beside {@code path} held the article when it was last read. */
    boolean heldByAnother(ArticleId article, String path);
}
