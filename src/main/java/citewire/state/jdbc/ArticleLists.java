package citewire.state.jdbc;

import static java.util.stream.Collectors.joining;

import citewire.domain.ArticleHeader;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists of the present articles, newest first, undated ones last (SQLite sorts null below every number). */
final class ArticleLists {

    private static final String NEWEST_FIRST = " ORDER BY published_at DESC, number DESC ";

    /** An article known by its day alone is in the window when a part of that day is. */
    private static final String IN_WINDOW = """
             AND published_at BETWEEN CASE published_day WHEN 1 THEN :fromDay ELSE :from END
                 AND CASE published_day WHEN 1 THEN :toDay ELSE :to END
            """;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A title that is typed on from here is known by then. */
    private static final int MOST_WORDS = 8;

    /** Above this many hits the newest articles are looked through instead of sorting all hits. */
    private static final int MANY = 2_000;

    private final ZoneId zone;

    ArticleLists(ZoneId zone) {
        this.zone = zone;
    }

    ArticlePage page(Handle handle, ArticleQuery query) {
        var where = " FROM article WHERE present = 1"
                + Seen.by(query.reader())
                + (query.source() == null ? "" : " AND source_key = :source")
                + (query.window().bounded() ? IN_WINDOW : "");
        int total = bind(handle.createQuery("SELECT count(*)" + where), query)
                .mapTo(Integer.class)
                .one();
        var articles = bind(
                        handle.createQuery("SELECT *" + where + NEWEST_FIRST + "LIMIT :limit OFFSET :offset"), query)
                .bind("limit", query.size())
                .bind("offset", (query.page() - 1L) * query.size())
                .map((row, context) -> ArticleRows.header(row))
                .list();
        return new ArticlePage(articles, query.page(), (total + query.size() - 1) / query.size(), total);
    }

    private Query bind(Query sql, ArticleQuery query) {
        Seen.bind(sql, query.reader());
        if (query.source() != null) {
            sql.bind("source", ArticleCommit.sourceKey(query.source()));
        }
        return query.window().bounded() ? bind(sql, query.window()) : sql;
    }

    private Query bind(Query sql, TimeWindow window) {
        return sql.bind("from", millis(window.from(), Long.MIN_VALUE))
                .bind("to", millis(window.to(), Long.MAX_VALUE))
                .bind("fromDay", day(window.from(), Long.MIN_VALUE))
                .bind("toDay", day(window.to(), Long.MAX_VALUE));
    }

    private static long millis(@Nullable Instant instant, long open) {
        return instant == null ? open : instant.toEpochMilli();
    }

    private long day(@Nullable Instant instant, long open) {
        return instant == null
                ? open
                : instant.atZone(zone)
                        .toLocalDate()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli();
    }

    List<ArticleHeader> suggest(Handle handle, String text, int limit, Reader reader) {
        var typed = WORD.matcher(text).results().map(MatchResult::group).toList();
        var words = typed.stream().map(ArticleLists::begun).collect(joining(" "));
        if (words.isEmpty()) {
            return headers(
                    handle.createQuery("SELECT * FROM article WHERE present = 1" + Seen.by(reader) + NEWEST_FIRST
                            + "LIMIT :limit"),
                    limit,
                    reader);
        }
        var found = matching(handle, words, limit, reader);
        return found.isEmpty() ? near(handle, typed, limit, reader) : found;
    }

    private static String begun(String word) {
        return "\"" + word + "\"*";
    }

    /** Where no title has all words as they were typed, those that have words near to them. */
    private static List<ArticleHeader> near(Handle handle, List<String> typed, int limit, Reader reader) {
        var words = NearWords.read(handle);
        var meant = typed.stream()
                .limit(MOST_WORDS)
                .distinct()
                .map(words::of)
                .map(near -> near.stream().map(ArticleLists::begun).collect(joining(" OR ", "(", ")")))
                .collect(joining(" AND "));
        return matching(handle, meant, limit, reader);
    }

    private static List<ArticleHeader> matching(Handle handle, String words, int limit, Reader reader) {
        return headers(
                handle.createQuery((many(handle, words) ? LOOK_THROUGH : SORT).formatted(Seen.by(reader)))
                        .bind("words", words),
                limit,
                reader);
    }

    private static final String SORT = """
            SELECT article.* FROM article_title JOIN article ON article.number = article_title.rowid
            WHERE article_title MATCH :words AND present = 1%s""" + NEWEST_FIRST + "LIMIT :limit";

    private static final String LOOK_THROUGH = """
            SELECT * FROM article
            WHERE present = 1 AND EXISTS (
                SELECT 1 FROM article_title WHERE article_title.rowid = article.number AND article_title MATCH :words)%s
            """ + NEWEST_FIRST + "LIMIT :limit";

    private static boolean many(Handle handle, String words) {
        return handle.createQuery(
                                "SELECT count(*) FROM (SELECT rowid FROM article_title WHERE article_title MATCH :words LIMIT :many)")
                        .bind("words", words)
                        .bind("many", MANY)
                        .mapTo(Integer.class)
                        .one()
                == MANY;
    }

    private static List<ArticleHeader> headers(Query sql, int limit, Reader reader) {
        return Seen.bind(sql, reader)
                .bind("limit", limit)
                .map((row, context) -> ArticleRows.header(row))
                .list();
    }

    Coverage coverage(Handle handle, Reader reader) {
        var newest = Seen.bind(
                        handle.createQuery(
                                "SELECT published FROM article WHERE present = 1 AND published_at IS NOT NULL"
                                        + Seen.by(reader) + NEWEST_FIRST + "LIMIT 1"),
                        reader)
                .mapTo(String.class)
                .findOne();
        return Seen.bind(
                        handle.createQuery("SELECT count(*) AS articles, count(DISTINCT source_key) AS sources,"
                                + " count(*) - count(published) AS undated FROM article WHERE present = 1"
                                + Seen.by(reader)),
                        reader)
                .map((row, context) -> new Coverage(
                        row.getInt("articles"),
                        row.getInt("sources"),
                        ArticleRows.published(newest.orElse(null)),
                        row.getInt("undated")))
                .one();
    }
}
