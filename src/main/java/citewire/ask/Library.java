package citewire.ask;

import citewire.domain.Coverage;
import citewire.index.ArticleIndex;
import citewire.state.ArticleStore;

/** Tells how much the bot has read, and how much of it can be searched by meaning. */
public final class Library {

    private final ArticleStore articles;
    private final ArticleIndex index;

    public Library(ArticleStore articles, ArticleIndex index) {
        this.articles = articles;
        this.index = index;
    }

    Coverage coverage() {
        return articles.coverage();
    }

    double vectorShare() {
        return index.status().vectorShare();
    }
}
