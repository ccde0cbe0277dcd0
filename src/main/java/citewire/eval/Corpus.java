package citewire.eval;

import citewire.domain.Article;
import citewire.domain.Passage;
import citewire.index.ArticleIndex;
import citewire.state.ArticleChange;
import citewire.state.ArticleStore;
import java.util.List;
import java.util.Objects;

/** All articles of the house, and the passages it has made of them. */
public record Corpus(List<Article> articles, List<Passage> passages) {

    public Corpus {
        articles = List.copyOf(articles);
        passages = List.copyOf(passages);
    }

    static Corpus of(ArticleStore store, ArticleIndex index) {
        var articles = store.changesAfter(0, Integer.MAX_VALUE).stream()
                .map(ArticleChange::article)
                .filter(Objects::nonNull)
                .toList();
        var passages = articles.stream()
                .flatMap(article -> index.passages(article.id()).stream())
                .toList();
        return new Corpus(articles, passages);
    }
}
