package citewire.ingest.web;

import citewire.domain.Published;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page holds.
 *
 * @param full false where the page shows no more than a headline and a teaser
 * @param body may be empty where it is not full
 */
public record PageText(Head head, boolean full, String body) {

    /** What the page says about its article; null where it does not say. */
    public record Head(
            @Nullable String title,
            List<String> authors,
            @Nullable Published published,
            @Nullable Published modified,
            @Nullable String language,
            @Nullable String site,
            @Nullable URI canonical) {

        public Head {
            authors = List.copyOf(authors);
        }
    }
}
