package citewire.state;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * @param sequence rises with every change in the store
 * @param article the article as it now stands; null where it has left
 */
public record ArticleChange(
        long sequence, ArticleId id, @Nullable Article article) {}
