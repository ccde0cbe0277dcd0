package citewire.ingest.web;

import citewire.ingest.fetch.Document;

/** Finds the article in a page. */
@FunctionalInterface
public interface ArticlePages {

    /** Never throws for what the page holds. */
    PageText read(Document page);
}
