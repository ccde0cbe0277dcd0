package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.state.ArticleChange;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The numbers of changes, which articles that are there share with those that were let go. */
final class Changes {

    private static final String LATEST = "SELECT max((SELECT coalesce(max(sequence), 0) FROM article),"
            + " (SELECT coalesce(max(sequence), 0) FROM article_gone))";

    /** One statement, and so one state of the store: a change that came between two would be passed over. */
    private static final String AFTER = "SELECT change.number AS change, change.gone, " + SqliteArticles.HEADER + """
            , article.number, article.origin, article.present, now.authors, now.language, now.body
            FROM (
                SELECT sequence AS number, NULL AS gone FROM article WHERE sequence > :after
                UNION ALL SELECT sequence, id FROM article_gone WHERE sequence > :after
                ORDER BY 1 LIMIT :limit
            ) AS change
            LEFT JOIN article ON article.sequence = change.number AND change.gone IS NULL
            LEFT JOIN article_version AS now ON now.article = article.number AND now.version = article.version
            ORDER BY change.number
            """;

    private Changes() {}

    /** The latest; 0 for an empty store. */
    static long latest(Handle handle) {
        return handle.createQuery(LATEST).mapTo(Long.class).one();
    }

    static long next(Handle handle) {
        return latest(handle) + 1;
    }

    /** Of articles that are there and that the reader sees. */
    static int count(Handle handle, long sequence, Reader reader) {
        return Seen.bind(
                        handle.createQuery("SELECT count(*) FROM article WHERE sequence > :after AND present = 1"
                                + Seen.by(reader)),
                        reader)
                .bind("after", sequence)
                .mapTo(Integer.class)
                .one();
    }

    static List<ArticleChange> after(Handle handle, long sequence, int limit) {
        return handle.createQuery(AFTER)
                .bind("after", sequence)
                .bind("limit", limit)
                .map((row, context) -> {
                    var gone = row.getString("gone");
                    return new ArticleChange(
                            row.getLong("change"),
                            new ArticleId(gone == null ? row.getString("id") : gone),
                            gone == null && row.getBoolean("present") ? ArticleRows.article(row) : null);
                })
                .list();
    }
}
