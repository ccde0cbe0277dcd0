package citewire.ask;

import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.index.ArticleIndex;
import citewire.state.ArticleStore;

/**
 * Counts what the bot has read, and how much of it a search does not know yet: after a large import, and while an index is
 * built anew, what is not found may be there all the same.
 */
public final class Inventory {

    private final ArticleStore articles;
    private final ArticleIndex index;

    public Inventory(ArticleStore articles, ArticleIndex index) {
        this.articles = articles;
        this.index = index;
    }

    /** As it is at the call; a search that begins later knows no less. */
    public Coverage of(Reader reader) {
        long known = index.sequence();
        var all = articles.coverage(reader);
        long last = articles.sequence();
        if (known > last) {
            // an index of another store, as after one was put back; it is begun anew
            return all.lacking(all.articles());
        }
        return known == last ? all : all.lacking(articles.changed(known, reader));
    }
}
