package citewire.ingest.web;

import citewire.ingest.fetch.Document;
import citewire.ingest.page.Page;
import citewire.ingest.page.PageExtractor;
import citewire.ingest.page.Quality;

/** The articles that {@code ingest.page} finds in pages. */
public final class ExtractedPages implements ArticlePages {

    private final PageExtractor extractor = new PageExtractor();

    @Override
    public PageText read(Document page) {
        var found = extractor.extract(Page.of(page.bytes(), page.contentType(), page.address()));
        var head = new PageText.Head(
                found.title(),
                found.authors(),
                found.published(),
                found.modified(),
                found.language(),
                found.siteName(),
                found.canonicalUrl());
        return new PageText(head, found.quality() == Quality.FULL, found.body());
    }
}
