package citewire.ingest.web;

import citewire.domain.Article;
import citewire.ingest.fetch.FetchResult;
import java.net.URI;
import java.util.List;

/** What came of reading an article from the web. */
public sealed interface Found {

    /**
     * The whole article.
     *
     * @param addresses where its page was found, the one that it is known by perhaps among them
     */
    record Complete(Article article, List<URI> addresses) implements Found {
        public Complete {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * No more than a headline and a teaser, since the page could not be had or shows no more.
     *
     * @param addresses as of a whole article; none where the page could not be had
     */
    record HeadlineOnly(Article article, FetchResult why, List<URI> addresses) implements Found {
        public HeadlineOnly {
            addresses = List.copyOf(addresses);
        }
    }

    /** No article, for now or for good. */
    record Nothing(FetchResult why) implements Found {}
}
