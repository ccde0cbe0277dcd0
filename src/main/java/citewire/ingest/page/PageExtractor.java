package citewire.ingest.page;

import citewire.ingest.page.meta.LinkedArticle;
import citewire.ingest.page.meta.PageMeta;
import citewire.ingest.page.text.MainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the article of a page. Never throws for what a page holds or lacks, and opens no connection. */
public final class PageExtractor {

    public Extraction extract(Page page) {
        var document = parse(page);
        var linked = LinkedArticle.of(document);
        var meta = new PageMeta(document, linked, page.url());
        var said = described(page, meta);
        var body = MainText.of(document, meta.description());
        return new Extraction(
                said.url(),
                said.title(),
                said.authors(),
                said.published(),
                said.modified(),
                said.language(),
                said.siteName(),
                said.image(),
                said.canonicalUrl(),
                body.isEmpty() ? Quality.HEADLINE_ONLY : Quality.FULL,
                body);
    }

    private static Extraction described(Page page, PageMeta meta) {
        return new Extraction(
                page.url(),
                meta.title(),
                meta.authors(),
                meta.published(),
                meta.modified(),
                meta.language(),
                meta.siteName(),
                meta.image(),
                meta.canonicalUrl(),
                Quality.HEADLINE_ONLY,
                "");
    }

    private static Document parse(Page page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, "");
        } catch (IOException e) {
            return new Document("");
        }
    }
}
