package citewire.ingest.page;

import citewire.ingest.page.meta.LinkedArticle;
import citewire.ingest.page.meta.PageMeta;
import citewire.ingest.page.text.MainText;

/** Finds the article of a page. Never throws for what a page holds or lacks, and opens no connection. */
public final class PageExtractor {

    public Extraction extract(Page page) {
        var document = PageReader.read(page);
        var linked = LinkedArticle.of(document);
        var meta = new PageMeta(document, linked, page.url());
        var said = described(page, meta);
        var body = BodyChoice.of(MainText.of(document, meta.description()), linked.body());
        return said.with(BodyChoice.quality(body, linked.locked()), body);
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
}
