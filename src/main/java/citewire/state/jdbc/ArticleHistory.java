package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.state.ArticlesSince;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads from the articles' versions what has happened to them since a moment. */
final class ArticleHistory {

    /** An article with one version alone and yet a later number was there, and a reader did not know it yet. */
    private static final String SINCE = """
            SELECT article.id, CASE
                WHEN known.versions = 0 AND article.present = 0 THEN 'nothing'
                WHEN known.versions = 0 THEN 'came'
                WHEN article.present = 0 THEN 'left'
                WHEN article.version > 1 THEN 'changed'
                ELSE 'came' END AS kind
            FROM article, (
                SELECT article AS number, count(*) FILTER (WHERE seen <= :then) AS versions
                FROM article_version
                WHERE article IN (SELECT number FROM article WHERE sequence > :sequence)
                GROUP BY article
            ) AS known
            WHERE article.number = known.number
            """;

    private ArticleHistory() {}

    static ArticlesSince since(Handle handle, long sequence, Instant then) {
        Map<String, Set<ArticleId>> kinds = new HashMap<>();
        handle.createQuery(SINCE)
                .bind("sequence", sequence)
                .bind("then", then.toEpochMilli())
                .map((row, context) -> kinds.computeIfAbsent(row.getString("kind"), kind -> new HashSet<>())
                        .add(new ArticleId(row.getString("id"))))
                .forEach(added -> {});
        return new ArticlesSince(
                kinds.getOrDefault("came", Set.of()),
                kinds.getOrDefault("changed", Set.of()),
                kinds.getOrDefault("left", Set.of()));
    }
}
