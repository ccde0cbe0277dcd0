package citewire.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it was read: header, authors and full text.
 *
 * @param language an IETF tag ("en"), null where unknown
 * @param body the text, paragraphs parted by a blank line or a line break; never blank
 * @param origin the file or address it was read from, as the owner would name it
 */
public record Article(
        ArticleHeader header,
        List<String> authors,
        @Nullable String language,
        String body,
        String origin) {

    public Article {
        authors = List.copyOf(authors);
        if (body.isBlank()) {
            throw new IllegalArgumentException("article " + header.id() + " has no body");
        }
    }

    public ArticleId id() {
        return header.id();
    }

    public String title() {
        return header.title();
    }

    /** Who may see it. */
    public Audience audience() {
        return header.audience();
    }

    /** What was read for everybody, for an audience. */
    public Article to(Audience audience) {
        return audience.isShared() ? this : new Article(header.to(audience), authors, language, body, origin);
    }
}
