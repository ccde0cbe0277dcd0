package citewire.state;

import citewire.domain.ArticleId;

/** What taking an article in has changed. */
public sealed interface Novelty {

    /** The id under which the content now stands. */
    ArticleId id();

    record Added(ArticleId id) implements Novelty {}

    /** @param version the new version's number, from 2 */
    record Updated(ArticleId id, int version) implements Novelty {}

    record Unchanged(ArticleId id) implements Novelty {}

    /** The very text of another article that is already there, whose id this is. */
    record Duplicate(ArticleId id) implements Novelty {}
}
