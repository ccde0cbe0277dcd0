package citewire.ingest.web;

import citewire.domain.Article;
import citewire.domain.Published;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.file.Draft;
import citewire.ingest.file.UnreadableArticle;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes articles of feeds' entries and of pages. */
public final class WebArticles {

    private static final FetchResult TEASER = new Failed(
            Stage.EXTRACT,
            Severity.LASTING,
            "its page shows a headline and a teaser only: a paywall, or text that scripts load",
            200,
            null);

    private final Fetcher fetcher;
    private final ArticlePages pages;
    private final boolean fullText;

    /** @param fullText whether a page is fetched where its entry has a summary only */
    public WebArticles(Fetcher fetcher, ArticlePages pages, boolean fullText) {
        this.fetcher = fetcher;
        this.pages = pages;
        this.fullText = fullText;
    }

    /** Whether a page has to be fetched for an entry's text. */
    public boolean needsPage(FeedEntry entry) {
        return fullText && entry.link() != null && !EntryText.full(EntryText.of(entry));
    }

    /**
     * @param publisher the feed's name
     * @param origin the feed's address
     */
    public Found ofEntry(FeedEntry entry, ParsedFeed feed, String publisher, URI origin) {
        var draft = draft(entry, feed, publisher);
        var text = EntryText.of(entry);
        var link = entry.link();
        if (link == null || !needsPage(entry)) {
            return complete(draft.body(text.isEmpty() ? entry.title() : text), origin, List.of());
        }
        var result = fetcher.fetch(FetchRequest.page(link));
        if (!(result instanceof Fetched fetched)) {
            return headline(draft, text, entry.title(), new Teaser(result, List.of()), origin);
        }
        var page = pages.read(fetched.document());
        draft.url(PageIdentity.of(page.head().canonical(), fetched, link).toString());
        fill(draft, page.head(), entry);
        boolean longer = page.body().length() > text.length();
        var addresses = List.of(link, fetched.document().address());
        return page.full() && longer
                ? complete(draft.body(page.body()), origin, addresses)
                : headline(
                        draft, longer ? page.body() : text, page.head().title(), new Teaser(TEASER, addresses), origin);
    }

    /** The article of a page that was fetched. */
    public Found ofPage(Fetched fetched, URI asked) {
        var page = pages.read(fetched.document());
        var head = page.head();
        var host = String.valueOf(fetched.document().address().getHost());
        var draft = new Draft()
                .url(PageIdentity.of(head.canonical(), fetched, asked).toString())
                .title(head.title())
                .source(head.site() == null ? host : head.site())
                .published(text(head.published()))
                .updated(text(head.modified()))
                .language(head.language())
                .body(page.body());
        head.authors().forEach(draft::author);
        var addresses = List.of(asked, fetched.document().address());
        return page.full()
                ? complete(draft, asked, addresses)
                : headline(draft, page.body(), null, new Teaser(TEASER, addresses), asked);
    }

    private static Draft draft(FeedEntry entry, ParsedFeed feed, String publisher) {
        var draft = new Draft()
                .title(entry.title())
                .source(publisher)
                .published(text(entry.published() == null ? entry.updated() : entry.published()))
                .updated(text(entry.updated()))
                .language(feed.channel().language());
        entry.authors().forEach(draft::author);
        var link = entry.link();
        var id = entry.id();
        // an entry without a link is told from others by its id, which is unique within its feed alone
        return link != null ? draft.url(link.toString()) : id == null ? draft : draft.id(EntryId.of(publisher, id));
    }

    private static void fill(Draft draft, PageText.Head head, FeedEntry entry) {
        if (entry.title() == null) {
            draft.title(head.title());
        }
        if (entry.authors().isEmpty()) {
            head.authors().forEach(draft::author);
        }
        draft.dated(text(head.published())).updated(text(head.modified())).language(head.language());
    }

    private static Found complete(Draft draft, URI origin, List<URI> addresses) {
        var article = article(draft, origin);
        return article == null ? new Found.Nothing(empty()) : new Found.Complete(article, addresses);
    }

    /** Why there is no more, and where that was found. */
    private record Teaser(FetchResult why, List<URI> addresses) {}

    private static Found headline(Draft draft, String text, @Nullable String title, Teaser teaser, URI origin) {
        var article = article(draft.body(text.isBlank() ? title : text).headlineOnly(), origin);
        return article == null
                ? new Found.Nothing(teaser.why())
                : new Found.HeadlineOnly(article, teaser.why(), teaser.addresses());
    }

    private static @Nullable Article article(Draft draft, URI origin) {
        try {
            return draft.article(origin.toString(), String.valueOf(origin.getHost()));
        } catch (UnreadableArticle e) {
            return null;
        }
    }

    private static FetchResult empty() {
        return new Failed(Stage.EXTRACT, Severity.LASTING, "it has neither text nor title", null, null);
    }

    private static @Nullable String text(@Nullable Published published) {
        return published == null ? null : published.text();
    }

    /** Whether trying again later may bring the text. */
    public static boolean passing(FetchResult why) {
        return switch (why) {
            case Failed failed -> failed.severity() == Severity.PASSING;
            case Fetched fetched -> false;
            case NotModified same -> false;
            case Refused refused -> false;
        };
    }
}
