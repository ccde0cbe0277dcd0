package citewire.state.jdbc;

import citewire.domain.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where the pages of articles were found, and whether they still were there. */
final class ArticlePlaces {

    /** An address that led to several articles one after the other counts for the last. */
    private static final String ALSO = "INSERT OR REPLACE INTO article_address (id, article) VALUES (?, ?)";

    private static final String PRESENT = """
            WITH name (id, place) AS (
                SELECT :id, 1 UNION ALL SELECT article, 2 FROM article_address WHERE id = :id)
            SELECT article.id FROM name JOIN article ON article.number = coalesce(
                (SELECT own.number FROM article AS own WHERE own.id = name.id AND own.present = 1),
                (SELECT twin.article FROM article_twin AS twin WHERE twin.id = name.id))
            WHERE article.present = 1 ORDER BY name.place LIMIT 1
            """;

    private ArticlePlaces() {}

    static int alsoKnown(Handle handle, ArticleId article, Collection<ArticleId> as) {
        as.forEach(id -> handle.execute(ALSO, id.value(), article.value()));
        return as.size();
    }

    static Optional<ArticleId> present(Handle handle, ArticleId known) {
        return handle.createQuery(PRESENT)
                .bind("id", known.value())
                .mapTo(String.class)
                .map(ArticleId::new)
                .findOne();
    }

    /** A time ahead was noted before the clock was set back. */
    static Duration missing(Handle handle, ArticleId article, Instant now) {
        handle.execute(
                "UPDATE article SET missing = ? WHERE id = ? AND (missing IS NULL OR missing > ?)",
                now.toEpochMilli(),
                article.value(),
                now.toEpochMilli());
        return handle.createQuery("SELECT missing FROM article WHERE id = ?")
                .bind(0, article.value())
                .mapTo(Long.class)
                .findOne()
                .map(since -> Duration.between(Instant.ofEpochMilli(since), now))
                .orElse(Duration.ZERO);
    }

    static void found(Handle handle, ArticleId article) {
        handle.execute("UPDATE article SET missing = NULL WHERE id = ? AND missing IS NOT NULL", article.value());
    }
}
