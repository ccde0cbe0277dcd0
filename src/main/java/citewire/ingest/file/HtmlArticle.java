package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import citewire.ingest.html.Unseen;
import citewire.ingest.page.Extraction;
import citewire.ingest.page.Page;
import citewire.ingest.page.PageExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A saved web page: the text of its article, and what the page says about it. */
final class HtmlArticle {

    Draft read(byte[] bytes) throws UnreadableArticle {
        var page = parse(bytes);
        var found = new PageExtractor().extract(Page.of(bytes, "text/html; charset=" + page.charset(), null));
        var published = found.published();
        var draft = new Draft()
                .title(found.title())
                .url(String.valueOf(found.canonicalUrl() == null ? "" : found.canonicalUrl()))
                .source(found.siteName())
                .published(published == null ? null : published.text())
                .language(found.language());
        found.authors().forEach(draft::author);
        return draft.body(body(found, page));
    }

    /** An owner who saved a page without prose wants what there is. */
    private static String body(Extraction found, Document page) {
        if (!found.body().isEmpty()) {
            return found.body();
        }
        Unseen.remove(page.body());
        return page.body().wholeText();
    }

    private static Document parse(byte[] bytes) throws UnreadableArticle {
        if (!Content.utf16(bytes)) {
            Content.refuseBinary(bytes);
        }
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            if (page.charset().equals(UTF_8)) {
                Content.decoded(bytes, 0, UTF_8);
            }
            return page;
        } catch (IOException e) {
            throw new UnreadableArticle("its charset is not known: save it as UTF-8 (" + e.getMessage() + ")");
        }
    }
}
