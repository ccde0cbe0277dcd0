package citewire.ask.digest;

import citewire.domain.ArticleHeader;

/**
 * A story of a digest.
 *
 * @param article that speaks for it
 * @param quote a sentence of that article, or its headline, word for word but for white space
 * @param sources how many tell it independently of each other
 */
public record TopStory(ArticleHeader article, String quote, int sources, Topic topic) {}
