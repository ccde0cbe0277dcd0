package citewire.state.jdbc;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.state.CopyRule;
import citewire.state.retention.Leaving;
import citewire.state.retention.Leaving.Reason;
import citewire.state.retention.Plan;
import citewire.state.retention.RetentionStore;
import citewire.state.retention.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lets articles go, with everything that refers to them. */
final class SqliteRetention implements RetentionStore {

    private static final String CITED = """
            EXISTS (SELECT 1 FROM kept_citation JOIN kept_answer ON kept_answer.number = kept_citation.answer
                WHERE kept_citation.article = article.id AND kept_answer.expires > :now)
            """;

    private static final String SEED = "EXISTS (SELECT 1 FROM seed_article WHERE seed_article.id = article.id)";

    /** A date in the future would keep an article for good. */
    private static final String OLDEST_FIRST = """
            SELECT article.id, article.title, article.source, text.bytes,
                min(coalesce(article.published_at, text.seen), text.seen) AS time, %s AS cited, %s AS seed
            FROM article JOIN (
                SELECT article AS number, min(seen) AS seen, sum(octet_length(body) + octet_length(title)) AS bytes
                FROM article_version GROUP BY article
            ) AS text ON text.number = article.number
            ORDER BY time, article.number
            """.formatted(CITED, SEED);

    private static final String VERSIONS = """
            SELECT article.id, article.origin, article.audience, was.title, was.source, was.url, was.published, was.updated,
                was.headline_only, was.authors, was.language, was.body
            FROM article JOIN article_version AS was ON was.article = article.number
            WHERE article.id = ? ORDER BY was.version
            """;

    private final Database database;
    private final Clock clock;

    SqliteRetention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Old(
            ArticleId id, String title, String source, Instant time, long bytes, boolean cited, boolean seed) {
        Leaving leaving(Reason reason) {
            return new Leaving(id, title, source, time, bytes, reason);
        }
    }

    @Override
    public Plan plan(Rules rules) {
        return plan(rules, database.read("look for old articles", this::oldestFirst));
    }

    private List<Old> oldestFirst(Handle handle) {
        return handle.createQuery(OLDEST_FIRST)
                .bind("now", clock.millis())
                .map((row, context) -> new Old(
                        new ArticleId(row.getString("id")),
                        row.getString("title"),
                        row.getString("source"),
                        Instant.ofEpochMilli(row.getLong("time")),
                        row.getLong("bytes"),
                        row.getBoolean("cited"),
                        row.getBoolean("seed")))
                .list();
    }

    private static Plan plan(Rules rules, List<Old> oldestFirst) {
        long bytes = oldestFirst.stream().mapToLong(Old::bytes).sum();
        long articles = oldestFirst.size();
        long bytesLeft = bytes;
        long articlesLeft = articles;
        var leaving = new ArrayList<Leaving>();
        int cited = 0;
        int seeds = 0;
        for (Old old : oldestFirst) {
            Reason reason = reason(rules, old, articlesLeft, bytesLeft);
            if (reason == null) {
                break;
            }
            if (old.seed()) {
                seeds++;
            } else if (old.cited()) {
                cited++;
            } else {
                leaving.add(old.leaving(reason));
                articlesLeft--;
                bytesLeft -= old.bytes();
            }
        }
        return new Plan(leaving, cited, seeds, articles, bytes);
    }

    /** Null for one that stays, as do all that are newer. */
    private static @Nullable Reason reason(Rules rules, Old old, long articles, long bytes) {
        var before = rules.before();
        if (before != null && old.time().isBefore(before)) {
            return Reason.AGE;
        }
        if (rules.articles() > 0 && articles > rules.articles()) {
            return Reason.COUNT;
        }
        return rules.bytes() > 0 && bytes > rules.bytes() ? Reason.SIZE : null;
    }

    @Override
    public List<Article> versions(ArticleId article) {
        return database.read(
                "read the versions of article " + article,
                handle -> handle.createQuery(VERSIONS)
                        .bind(0, article.value())
                        .map((row, context) -> ArticleRows.article(row))
                        .list());
    }

    @Override
    public int remove(Collection<ArticleId> articles) {
        return database.write("let " + articles.size() + " articles go", handle -> {
            var stories = new StoryPlacement(handle, CopyRule.NONE);
            int gone = 0;
            for (ArticleId id : articles) {
                gone += remove(handle, stories, id) ? 1 : 0;
            }
            return gone;
        });
    }

    private boolean remove(Handle handle, StoryPlacement stories, ArticleId id) {
        var number = handle.createQuery("SELECT number FROM article WHERE id = :id AND NOT " + CITED)
                .bind("id", id.value())
                .bind("now", clock.millis())
                .mapTo(Long.class)
                .findOne();
        if (number.isEmpty()) {
            return false;
        }
        long article = number.get();
        long sequence = Changes.next(handle);
        stories.leave(article);
        handle.execute("DELETE FROM story_waiting WHERE article = ?", article);
        handle.execute("DELETE FROM article_title WHERE rowid = ?", article);
        handle.execute("DELETE FROM article_twin WHERE article = ?", article);
        handle.execute("DELETE FROM article_address WHERE article = ?", id.value());
        handle.execute("DELETE FROM article_summary WHERE article = ?", id.value());
        handle.execute("DELETE FROM article_version WHERE article = ?", article);
        handle.execute("DELETE FROM article WHERE number = ?", article);
        handle.execute("INSERT INTO article_gone (sequence, id) VALUES (?, ?)", sequence, id.value());
        return true;
    }

    @Override
    public long giveBack() {
        return FreeSpace.giveBack(database);
    }
}
