package citewire.eval.question;

import citewire.domain.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * An article that holds the answer.
 *
 * @param fact the sentence of it that does, null where that is not known
 */
public record Evidence(ArticleId article, @Nullable String fact) {}
