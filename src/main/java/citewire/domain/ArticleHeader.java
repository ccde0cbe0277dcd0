package citewire.domain;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to recognise an article: its title, where it comes from and when it appeared.
 *
 * @param source the publisher, or the file's name where no publisher is known
 * @param url the article's address, null for an article that has none (a file)
 * @param published null where the date is unknown
 * @param updated when its publisher last changed it, null where nothing is said of that
 * @param headlineOnly whether no more of it could be had than a headline and a teaser
 * @param audience who may see it
 */
public record ArticleHeader(
        ArticleId id,
        String title,
        String source,
        @Nullable URI url,
        @Nullable Published published,
        @Nullable Published updated,
        boolean headlineOnly,
        Audience audience) {

    /** An article that was kept before servers had feeds is everybody's. */
    public ArticleHeader {
        audience = Objects.requireNonNullElse(audience, Audience.SHARED);
        if (title.isBlank()) {
            throw new IllegalArgumentException("article " + id + " has no title");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("article " + id + " has no source");
        }
    }

    /** A whole article for everybody that has not been changed. */
    public ArticleHeader(ArticleId id, String title, String source, @Nullable URI url, @Nullable Published published) {
        this(id, title, source, url, published, null, false, Audience.SHARED);
    }

    /** The same for another audience, under the id that it has there. */
    public ArticleHeader to(Audience other) {
        return new ArticleHeader(other.idOf(id), title, source, url, published, updated, headlineOnly, other);
    }
}
