package citewire.state;

import citewire.domain.Article;
import citewire.domain.ArticleVersion;
import citewire.domain.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param article as it now stands
 * @param versions oldest first; the last one is the article's present state
 * @param withdrawn whether it has left search and lists
 * @param story its copies and itself; null where it has none
 */
public record StoredArticle(
        Article article,
        List<ArticleVersion> versions,
        boolean withdrawn,
        @Nullable Story story) {

    public StoredArticle {
        versions = List.copyOf(versions);
    }
}
