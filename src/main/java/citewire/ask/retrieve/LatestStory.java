package citewire.ask.retrieve;

import citewire.domain.ArticleHeader;

/**
 * A story in the news.
 *
 * @param article the newest that tells it
 * @param outlets how many publishers tell it, as far as its reader sees
 */
public record LatestStory(ArticleHeader article, int outlets) {}
