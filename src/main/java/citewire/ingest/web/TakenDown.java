package citewire.ingest.web;

import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.file.Draft;
import citewire.state.ArticleStore;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Tells which article leaves with a page: an article is known by its own address, and by others that led to its page. */
public final class TakenDown {

    /** One 404 may be a mishap; after so long it is none. */
    private static final Duration MISHAP = Duration.ofMinutes(15);

    private static final int NOT_FOUND = 404;

    private final ArticleStore articles;
    private final Fetcher fetcher;

    public TakenDown(ArticleStore articles, Fetcher fetcher) {
        this.articles = articles;
        this.fetcher = fetcher;
    }

    /** A page that is gone for good, or missing perhaps for now. */
    public static boolean may(FetchResult why) {
        return gone(why) || missing(why);
    }

    private static boolean gone(FetchResult why) {
        return why instanceof Failed failed && failed.severity() == Severity.GONE;
    }

    public static boolean missing(FetchResult why) {
        return why instanceof Failed failed && failed.status() != null && failed.status() == NOT_FOUND;
    }

    /** The article that leaves with a page, which could not be had; a page that is missing is noted as such. */
    Optional<ArticleId> with(URI page, FetchResult why) {
        if (!may(why)) {
            return Optional.empty();
        }
        return known(page, Audience.SHARED)
                .filter(article -> !standsElsewhere(article, page))
                .filter(article -> gone(why) || articles.missing(article).compareTo(MISHAP) >= 0);
    }

    /** The present article that an audience has by an address. */
    public Optional<ArticleId> known(URI page, Audience audience) {
        return page.getHost() == null ? Optional.empty() : articles.present(audience.idOf(Draft.idOf(page)));
    }

    /**
     * Whether an article is to be had at its own address, or may be, though the page at another address is not: links that
     * lead to an article die before it does.
     */
    public boolean standsElsewhere(ArticleId article, URI page) {
        var own = articles.find(article)
                .map(stored -> stored.article().header().url())
                .filter(url -> page.getHost() == null || !Draft.idOf(url).equals(Draft.idOf(page)));
        return own.isPresent()
                && switch (fetcher.fetch(FetchRequest.page(own.get()))) {
                    case Fetched fetched -> true;
                    case NotModified same -> true;
                    case Failed failed -> failed.severity() == Severity.PASSING;
                    case Refused refused -> false;
                };
    }
}
