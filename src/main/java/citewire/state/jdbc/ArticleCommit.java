package citewire.state.jdbc;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import citewire.state.CopyRule;
import citewire.state.Novelty;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Takes articles in within one transaction. */
final class ArticleCommit {

    private static final String INSERT = """
            INSERT INTO article (id, version, title, source, source_key, url, published, published_day, published_at,
                updated, headline_only, origin, content_hash, text_hash, present, sequence, audience)
            VALUES (:id, :version, :title, :source, :source_key, :url, :published, :published_day, :published_at,
                :updated, :headline_only, :origin, :content_hash, :text_hash, 1, :sequence, :audience)
            """;

    private static final String UPDATE = """
            UPDATE article SET version = :version, title = :title, source = :source, source_key = :source_key,
                url = :url, published = :published, published_day = :published_day, published_at = :published_at,
                updated = :updated, headline_only = :headline_only, origin = :origin, content_hash = :content_hash, text_hash = :text_hash, present = 1,
                sequence = :sequence
            WHERE id = :id
            """;

    private static final String INSERT_VERSION = """
            INSERT INTO article_version (article, version, title, source, url, published, updated, headline_only, authors,
                language, body, seen)
            SELECT number, version, title, source, url, published, updated, headline_only, :authors, :language, :body, :seen
            FROM article WHERE id = :id
            """;

    private static final String TITLE = """
            INSERT INTO article_title (rowid, title) SELECT number, title FROM article WHERE id = ?
            """;

    private static final String NO_TITLE = """
            DELETE FROM article_title WHERE rowid = (SELECT number FROM article WHERE id = ?)
            """;

    /** Few enough that a commit does not take noticeably longer. */
    private static final int WAITING = 50;

    private final Handle handle;
    private final Instant now;
    private final StoryPlacement stories;

    ArticleCommit(Handle handle, Instant now, CopyRule rule) {
        this.handle = handle;
        this.now = now;
        this.stories = new StoryPlacement(handle, rule);
    }

    private record Known(int version, ByteBuffer content, boolean present) {
        boolean holds(byte[] other) {
            return content.equals(ByteBuffer.wrap(other));
        }
    }

    Novelty commit(Article article) {
        var novelty = take(article);
        ArticlePlaces.found(handle, novelty.id());
        return novelty;
    }

    private Novelty take(Article article) {
        var content = Fingerprint.ofContent(article);
        var known = known(article.id());
        if (known.isPresent() && known.get().present()) {
            return known.get().holds(content)
                    ? new Novelty.Unchanged(article.id())
                    : update(article, content, known.get().version() + 1);
        }
        var twin = twin(article);
        if (twin.isPresent()) {
            handle.execute(
                    "INSERT OR REPLACE INTO article_twin (id, article) SELECT ?, number FROM article WHERE id = ?",
                    article.id().value(),
                    twin.get().value());
            return new Novelty.Duplicate(twin.get());
        }
        return known.map(left -> comeBack(article, content, left)).orElseGet(() -> add(article, content));
    }

    private Optional<Known> known(ArticleId id) {
        return handle.createQuery("SELECT version, content_hash, present FROM article WHERE id = ?")
                .bind(0, id.value())
                .map((row, context) -> new Known(
                        row.getInt("version"),
                        ByteBuffer.wrap(row.getBytes("content_hash")),
                        row.getBoolean("present")))
                .findOne();
    }

    /** Seen by everybody who is to see the article. */
    private Optional<ArticleId> twin(Article article) {
        return handle.createQuery(
                        "SELECT id FROM article WHERE text_hash = ? AND present = 1 AND id <> ? AND audience IN ('', ?)"
                                + " ORDER BY audience, number LIMIT 1")
                .bind(0, Fingerprint.ofText(article))
                .bind(1, article.id().value())
                .bind(2, article.audience().guild())
                .mapTo(String.class)
                .map(ArticleId::new)
                .findOne();
    }

    private Novelty add(Article article, byte[] content) {
        handle.execute("DELETE FROM article_twin WHERE id = ?", article.id().value());
        bind(handle.createUpdate(INSERT), article, content, 1)
                .bind("audience", article.audience().guild())
                .execute();
        addVersion(article);
        stories.place(article);
        return new Novelty.Added(article.id());
    }

    private Novelty update(Article article, byte[] content, int version) {
        handle.execute(NO_TITLE, article.id().value());
        bind(handle.createUpdate(UPDATE), article, content, version).execute();
        addVersion(article);
        stories.place(article);
        return new Novelty.Updated(article.id(), version);
    }

    private Novelty comeBack(Article article, byte[] content, Known left) {
        var id = article.id().value();
        handle.execute("DELETE FROM article_twin WHERE id = ?", id);
        if (!left.holds(content)) {
            return update(article, content, left.version() + 1);
        }
        handle.execute(
                "UPDATE article SET present = 1, origin = ?, sequence = ? WHERE id = ?",
                article.origin(),
                Changes.next(handle),
                id);
        handle.execute(TITLE, id);
        return new Novelty.Added(article.id());
    }

    private void addVersion(Article article) {
        handle.createUpdate(INSERT_VERSION)
                .bind("authors", Json.of(article.authors()))
                .bind("language", article.language())
                .bind("body", article.body())
                .bind("seen", now.toEpochMilli())
                .bind("id", article.id().value())
                .execute();
        handle.execute(TITLE, article.id().value());
    }

    private Update bind(Update update, Article article, byte[] content, int version) {
        var header = article.header();
        var published = header.published();
        return update.bind("id", header.id().value())
                .bind("version", version)
                .bind("title", header.title())
                .bind("source", header.source())
                .bind("source_key", sourceKey(header.source()))
                .bind("url", header.url() == null ? null : header.url().toString())
                .bind("published", published == null ? null : published.text())
                .bind("published_day", published instanceof Published.Day)
                .bind("published_at", ArticleRows.millis(published))
                .bind(
                        "updated",
                        header.updated() == null ? null : header.updated().text())
                .bind("headline_only", header.headlineOnly())
                .bind("origin", article.origin())
                .bind("content_hash", content)
                .bind("text_hash", Fingerprint.ofText(article))
                .bind("sequence", Changes.next(handle));
    }

    /** Finds the stories of some articles that came before there were any. */
    void catchUp() {
        stories.catchUp(WAITING);
    }

    boolean withdraw(ArticleId id) {
        var left = handle.execute(
                "UPDATE article SET present = 0, sequence = ? WHERE id = ? AND present = 1",
                Changes.next(handle),
                id.value());
        if (left > 0) {
            handle.execute(NO_TITLE, id.value());
        }
        return left > 0;
    }

    /** A publisher's name as it is compared. */
    static String sourceKey(String source) {
        return source.strip().toLowerCase(Locale.ROOT);
    }
}
