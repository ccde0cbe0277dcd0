package citewire.benchmarks.stories;

import citewire.domain.Article;

/**
 * An article whose story is known.
 *
 * @param story the id of the article that it was made from
 * @param kind how it was made
 */
record Labelled(Article article, String story, String kind) {}
