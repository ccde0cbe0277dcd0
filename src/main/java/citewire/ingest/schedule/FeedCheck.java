package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.health.CheckResult;
import citewire.health.CheckResult.Bad;
import citewire.health.CheckResult.Good;
import citewire.health.CheckResult.Warning;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.feed.discover.FeedLink;
import citewire.ingest.fetch.Document;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.web.FeedReading;
import citewire.ingest.web.Found;
import citewire.ingest.web.WebArticles;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one feed as a visit would, stores nothing, and says in words what is right and wrong with it. */
final class FeedCheck {

    /** No server has given this out. */
    private static final String UNKNOWN_ETAG = "\"citewire-never-seen\"";

    private final Fetcher fetcher;
    private final FeedReading reading;
    private final WebArticles web;
    private final Rhythm rhythm;
    private final Config.Feeds settings;
    private final Clock clock;

    FeedCheck(Fetcher fetcher, FeedReading reading, WebArticles web, Config.Feeds settings, Clock clock) {
        this.fetcher = fetcher;
        this.reading = reading;
        this.web = web;
        this.settings = settings;
        this.rhythm = new Rhythm(settings);
        this.clock = clock;
    }

    List<CheckResult> check(URI address) {
        return switch (fetcher.fetch(FetchRequest.feed(address))) {
            case Fetched fetched -> read(address, fetched);
            case NotModified same -> List.of(alwaysNotModified());
            case Failed failed -> List.of(bad(failed));
            case Refused refused -> List.of(new Bad(refused.cause(), Remedies.of(refused)));
        };
    }

    private static CheckResult bad(Failed failed) {
        boolean always = failed.status() != null && failed.status() == 304;
        return always ? alwaysNotModified() : new Bad(failed.cause(), Remedies.of(failed));
    }

    private static CheckResult alwaysNotModified() {
        return new Bad(
                "its server always answers 304, not modified, whatever it is asked with",
                "tell the site; the feed cannot be read until its server, or a cache before it, is mended");
    }

    private List<CheckResult> read(URI address, Fetched fetched) {
        var feed = reading.read(fetched.document());
        var fault = FeedReading.fault(fetched.document(), feed);
        if (fault.isPresent()) {
            return List.of(noFeed(fetched.document(), fault.get()));
        }
        var findings = new ArrayList<CheckResult>();
        findings.add(new Good("it is %s with %s".formatted(feed.format().label(), entries(feed))));
        moved(fetched).ifPresent(findings::add);
        findings.add(wellFormed(feed));
        if (!feed.entries().isEmpty()) {
            findings.add(dates(feed));
            findings.addAll(texts(address, feed));
            findings.add(rhythm(feed));
        }
        findings.add(freshness(address, fetched));
        return findings;
    }

    private static String entries(ParsedFeed feed) {
        int count = feed.entries().size();
        return count == 0 ? "no entries at the moment" : count == 1 ? "1 entry" : count + " entries";
    }

    private static CheckResult noFeed(Document document, Failed fault) {
        var links = document.html() ? FeedSearch.links(document) : List.<FeedLink>of();
        var declared = links.stream()
                .filter(link -> link.found() == FeedLink.Found.DECLARED)
                .map(link -> link.address().toString())
                .toList();
        return new Bad(
                fault.cause(),
                declared.isEmpty() ? Remedies.of(fault) : "the page names its feeds: " + String.join(", ", declared));
    }

    private static Optional<CheckResult> moved(Fetched fetched) {
        var moved = fetched.moved();
        return moved == null
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "it has moved for good to " + moved,
                                "nothing: it is fetched there from now on; in your configuration you may name the new address"));
    }

    private static CheckResult wellFormed(ParsedFeed feed) {
        var error = feed.error();
        return error == null
                ? new Good("it is well-formed")
                : new Warning(
                        "it is ill-formed: " + error,
                        "nothing, while its entries come in (those above were read); the site should mend it");
    }

    private static CheckResult dates(ParsedFeed feed) {
        long dated = feed.entries().stream()
                .filter(entry -> entry.published() != null || entry.updated() != null)
                .count();
        if (dated == feed.entries().size()) {
            return new Good("all entries are dated");
        }
        return new Warning(
                dated == 0
                        ? "no entry has a date that can be read"
                        : "%d of %d entries have no date that can be read"
                                .formatted(
                                        feed.entries().size() - dated,
                                        feed.entries().size()),
                "nothing: the date of the article's page is taken, where it has one; articles without a date are left"
                        + " out where a question names a time");
    }

    private List<CheckResult> texts(URI address, ParsedFeed feed) {
        var summaries = feed.entries().stream().filter(web::needsPage).toList();
        if (summaries.isEmpty()) {
            return List.of(
                    settings.fullText()
                            ? new Good("it carries its articles whole")
                            : new Good("what it carries is taken; pages are not fetched (feeds.fullText is off)"));
        }
        var finding = "%d of %d entries are summaries only"
                .formatted(summaries.size(), feed.entries().size());
        return List.of(page(finding, address, feed, summaries.getFirst()));
    }

    /** The newest page shows what the others will. */
    private CheckResult page(String finding, URI address, ParsedFeed feed, FeedEntry entry) {
        var publisher = String.valueOf(feed.title());
        return switch (web.ofEntry(entry, feed, publisher, address)) {
            case Found.Complete whole ->
                new Good("%s; their text is taken from their pages (%,d characters from %s)"
                        .formatted(finding, whole.article().body().length(), entry.link()));
            case Found.HeadlineOnly head -> teaser(finding, entry, head.why());
            case Found.Nothing nothing -> teaser(finding, entry, nothing.why());
        };
    }

    private static CheckResult teaser(String finding, FeedEntry entry, FetchResult why) {
        var cause = Faults.of(why).cause();
        var remedy = why instanceof Failed failed
                ? Remedies.of(failed)
                : why instanceof Refused refused ? Remedies.of(refused) : "";
        return new Warning(
                "%s, and the page %s gives no more: %s".formatted(finding, entry.link(), cause),
                "headline and summary go in all the same; for more: " + remedy);
    }

    private CheckResult rhythm(ParsedFeed feed) {
        var period =
                rhythm.next(feed.entries(), settings.interval(), feed.entries().size(), clock.instant());
        return new Good("by its own rhythm it is visited about every " + words(period));
    }

    private static String words(Duration period) {
        long minutes = Math.max(1, period.toMinutes());
        return minutes < 120 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
    }

    private CheckResult freshness(URI address, Fetched fetched) {
        var freshness = fetched.freshness();
        if (freshness.etag() == null && freshness.lastModified() == null) {
            return new Warning(
                    "its server sends neither ETag nor Last-Modified, so that every visit fetches the whole feed",
                    "nothing; the site would save traffic with either");
        }
        var again = fetcher.fetch(new FetchRequest(address, FetchRequest.Kind.FEED, UNKNOWN_ETAG, null));
        return again instanceof NotModified
                ? new Warning(
                        "its server answers 304, not modified, to a version that never was",
                        "nothing: every fiftieth visit or so fetches it whole; the site should mend its cache")
                : new Good("its server can say that nothing has changed, which saves traffic");
    }
}
