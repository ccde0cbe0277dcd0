package citewire.state.jdbc;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.ArticleVersion;
import citewire.domain.Audience;
import citewire.domain.Published;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of the article tables as our nouns. */
final class ArticleRows {

    private ArticleRows() {}

    static ArticleHeader header(ResultSet row) throws SQLException {
        return new ArticleHeader(
                new ArticleId(row.getString("id")),
                row.getString("title"),
                row.getString("source"),
                uri(row.getString("url")),
                published(row.getString("published")),
                published(row.getString("updated")),
                row.getBoolean("headline_only"),
                new Audience(row.getString("audience")));
    }

    static Article article(ResultSet row) throws SQLException {
        return new Article(
                header(row),
                Json.read(row.getString("authors")),
                row.getString("language"),
                row.getString("body"),
                row.getString("origin"));
    }

    static ArticleVersion version(ResultSet row) throws SQLException {
        return new ArticleVersion(
                row.getInt("version"),
                row.getString("title"),
                published(row.getString("published")),
                Instant.ofEpochMilli(row.getLong("seen")));
    }

    static @Nullable Published published(@Nullable String text) {
        return text == null ? null : Published.parse(text).orElse(null);
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    /** The place in time that articles are sorted by; a day counts from its start in UTC. */
    static @Nullable Long millis(@Nullable Published published) {
        return published == null ? null : published.earliest(ZoneOffset.UTC).toEpochMilli();
    }
}
