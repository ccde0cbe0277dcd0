package citewire.ingest.web;

import citewire.domain.Article;
import citewire.ingest.fetch.FetchResult;

/** What came of reading an article from the web. */
public sealed interface Found {

    /** The whole article. */
    record Complete(Article article) implements Found {}

    /** No more than a headline and a teaser, since the page could not be had or shows no more. */
    record HeadlineOnly(Article article, FetchResult why) implements Found {}

    /** No article, for now or for good. */
    record Nothing(FetchResult why) implements Found {}
}
