package citewire.ingest.web;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.ingest.file.Draft;
import citewire.state.ArticleStore;
import java.net.URI;
import java.util.List;

/** Decides whether an article from the web tells more than the one of its address that is there. */
public final class Settlement {

    private final ArticleStore articles;

    public Settlement(ArticleStore articles) {
        this.articles = articles;
    }

    /**
     * What to commit: the article, or the one that is there. The same title and text are the same article, whatever its date
     * or feed, and a teaser never takes the place of a text. Where its page was found is noted.
     */
    public Article of(Found.Complete found) {
        note(found.article(), found.addresses());
        return settle(found.article(), true);
    }

    public Article of(Found.HeadlineOnly found) {
        note(found.article(), found.addresses());
        return settle(found.article(), false);
    }

    private void note(Article article, List<URI> addresses) {
        var others = addresses.stream()
                .filter(address -> address.getHost() != null)
                .map(address -> article.audience().idOf(Draft.idOf(address)))
                .distinct()
                .filter(id -> !id.equals(article.id()) && !known(id, article.id()))
                .toList();
        if (!others.isEmpty()) {
            articles.alsoKnown(article.id(), others);
        }
    }

    private boolean known(ArticleId other, ArticleId article) {
        return articles.present(other).filter(article::equals).isPresent();
    }

    private Article settle(Article article, boolean whole) {
        var known = articles.present(article.id())
                .flatMap(articles::find)
                .map(stored -> stored.article())
                .orElse(null);
        if (known == null) {
            return article;
        }
        boolean own = known.id().equals(article.id());
        boolean same =
                own && known.title().equals(article.title()) && known.body().equals(article.body());
        boolean poorer = !whole && known.body().length() >= article.body().length();
        return same || poorer ? known : article;
    }
}
