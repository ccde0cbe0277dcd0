package citewire.ingest.web;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.ingest.file.Draft;
import citewire.state.ArticleStore;
import java.net.URI;
import java.util.Optional;

/** Decides whether an article from the web tells more than the one of its address that is there. */
public final class Settlement {

    private final ArticleStore articles;

    public Settlement(ArticleStore articles) {
        this.articles = articles;
    }

    /**
     * What to commit: the article, or the one that is there. The same title and text are the same article, whatever its date
     * or feed, and a teaser never takes the place of a text.
     */
    public Article of(Found.Complete found) {
        return settle(found.article(), true);
    }

    public Article of(Found.HeadlineOnly found) {
        return settle(found.article(), false);
    }

    private Article settle(Article article, boolean whole) {
        var stored = articles.find(article.id()).orElse(null);
        if (stored == null || stored.withdrawn() || !stored.article().id().equals(article.id())) {
            return article;
        }
        var known = stored.article();
        boolean same = known.title().equals(article.title()) && known.body().equals(article.body());
        boolean poorer = !whole && known.body().length() >= article.body().length();
        return same || poorer ? known : article;
    }

    /** The article of a page that is gone for good; empty where none is there, or it is withdrawn already. */
    Optional<ArticleId> left(URI page) {
        return articles.find(Draft.idOf(page))
                .filter(stored -> !stored.withdrawn())
                .map(stored -> stored.article().id())
                .filter(Draft.idOf(page)::equals);
    }
}
