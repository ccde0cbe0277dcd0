package citewire.state;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.domain.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every article that was accepted, in all its versions. What {@link #commit} has returned for survives a crash. */
public interface ArticleStore {

    /** Takes an article in; doing so twice equals doing so once. */
    default Novelty commit(Article article) {
        return commit(List.of(article)).getFirst();
    }

    /**
     * Takes articles in, all of them or, when it throws, none. An article with a known id is unchanged or becomes that
     * one's new version, and a withdrawn one is back; one whose title, text and publisher are those of a present article
     * with another id is that one's duplicate, where everybody who is to see it sees that one.
     *
     * @return what each has changed, in their order
     */
    List<Novelty> commit(List<Article> articles);

    /** Takes an article out of search and lists; it stays readable by its id. False where there is none to withdraw. */
    boolean withdraw(ArticleId id);

    /** The article of this id, withdrawn or not, or the one of which it is a duplicate; for the program itself. */
    default Optional<StoredArticle> find(ArticleId id) {
        return find(id, Reader.OWNER);
    }

    /** As {@link #find(ArticleId)}, but what {@code reader} may not see is not there, among its copies neither. */
    Optional<StoredArticle> find(ArticleId id, Reader reader);

    /** Lets an article be known by further ids, those of other addresses of its page; it need not be in yet. */
    void alsoKnown(ArticleId article, Collection<ArticleId> as);

    /** The present article that is known by this id: by its own, as whose duplicate it came, or as that of another address. */
    Optional<ArticleId> present(ArticleId known);

    /**
     * Notes that the page of an article was missing.
     *
     * @return how long it has been, without the article having been committed in between
     */
    Duration missing(ArticleId article);

    /** An article as it was in one of its versions, from 1; empty where it never had that. */
    Optional<Article> version(ArticleId id, int version);

    /** The stories that these articles tell: copies have the same one. An unknown article has none. */
    Map<ArticleId, StoryId> stories(Collection<ArticleId> articles);

    /** Newest first; undated ones last. */
    ArticlePage list(ArticleQuery query);

    /**
     * Present articles that {@code reader} sees and of which a word of the title starts with each word of {@code text}; newest first. Where
     * there are none, those of which a word starts nearly so: with a letter wrong, missing, added or swapped in words of four letters,
     * with two in words of eight. Without a word in {@code text}, the newest of all.
     */
    List<ArticleHeader> suggest(String text, int limit, Reader reader);

    /** Articles that came, changed or left after a sequence number, in the order that happened, each once. */
    List<ArticleChange> changesAfter(long sequence, int limit);

    /**
     * What has happened since {@code then}, when {@code sequence} was the latest change that a reader knew. An article that
     * was in the store and not yet known to that reader has come since.
     */
    ArticlesSince since(long sequence, Instant then);

    /**
     * Tells of every change that this process makes, after it was committed and on the thread that made it. Changes of other
     * processes show in {@link #sequence} alone.
     */
    void onChange(Runnable heard);

    /** The number of the latest change; 0 for an empty store. */
    long sequence();

    /** How many of the present articles that {@code reader} sees came or changed after a sequence number. */
    int changed(long sequence, Reader reader);

    /** Who has published what {@code reader} sees, and how the feeds are that bring it; those with most articles first. */
    List<Publisher> publishers(Reader reader);

    /** What {@code reader} sees of the present articles. */
    Coverage coverage(Reader reader);
}
