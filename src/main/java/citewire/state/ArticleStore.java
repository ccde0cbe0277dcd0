package citewire.state;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Coverage;
import java.util.List;
import java.util.Optional;

/** Every article that was accepted, in all its versions. What {@link #commit} has returned for survives a crash. */
public interface ArticleStore {

    /** Takes an article in; doing so twice equals doing so once. */
    Novelty commit(Article article);

    /** Takes an article out of search and lists; it stays readable by its id. False where there is none to withdraw. */
    boolean withdraw(ArticleId id);

    Optional<StoredArticle> find(ArticleId id);

    /** Newest first; undated ones last. */
    ArticlePage list(ArticleQuery query);

    /** Present articles of which a word of the title starts with each word of {@code text}; newest first. */
    List<ArticleHeader> suggest(String text, int limit);

    /** Present articles read from a file or folder: those whose origin starts with {@code prefix}. */
    List<ArticleHeader> withOrigin(String prefix);

    /** Articles that came, changed or left after a sequence number, in the order that happened, each once. */
    List<ArticleChange> changesAfter(long sequence, int limit);

    /** The number of the latest change; 0 for an empty store. */
    long sequence();

    Coverage coverage();
}
