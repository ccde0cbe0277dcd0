package citewire.state;

import citewire.domain.Article;
import citewire.domain.ArticleVersion;
import java.util.List;

/**
 * @param article as it now stands
 * @param versions oldest first; the last one is the article's present state
 * @param withdrawn whether it has left search and lists
 */
public record StoredArticle(Article article, List<ArticleVersion> versions, boolean withdrawn) {

    public StoredArticle {
        versions = List.copyOf(versions);
    }
}
