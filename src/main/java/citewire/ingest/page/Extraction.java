package citewire.ingest.page;

import citewire.domain.Published;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds of an article. What the page does not say is null or empty, never made up.
 *
 * @param url where the page was fetched
 * @param title without the site's name
 * @param authors persons or agencies, each once, in the page's order
 * @param language as a BCP 47 tag
 * @param siteName what the site calls itself
 * @param image the lead picture
 * @param canonicalUrl the article's own address
 * @param quality whether {@code body} is the article
 * @param body paragraphs parted by a blank line; may be empty
 */
public record Extraction(
        @Nullable URI url,
        @Nullable String title,
        List<String> authors,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String language,
        @Nullable String siteName,
        @Nullable URI image,
        @Nullable URI canonicalUrl,
        Quality quality,
        String body) {

    public Extraction {
        authors = List.copyOf(authors);
    }
}
