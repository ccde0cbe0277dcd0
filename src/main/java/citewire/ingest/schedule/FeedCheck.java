package citewire.ingest.schedule;

import citewire.config.Config;
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
import citewire.ingest.schedule.FeedFinding.Bad;
import citewire.ingest.schedule.FeedFinding.Good;
import citewire.ingest.schedule.FeedFinding.Warning;
import citewire.ingest.web.FeedReading;
import citewire.ingest.web.Found;
import citewire.ingest.web.WebArticles;
import citewire.words.Saying;
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
    private final FetchRequest.Whose as;

    FeedCheck(FeedDesk.Network network, Config.Feeds settings, Clock clock, FetchRequest.Whose as) {
        this.fetcher = network.fetcher();
        this.reading = network.reading();
        this.web = network.web();
        this.as = as;
        this.settings = settings;
        this.rhythm = new Rhythm(settings);
        this.clock = clock;
    }

    List<FeedFinding> check(URI address) {
        return switch (fetcher.fetch(FetchRequest.feed(address, as))) {
            case Fetched fetched -> read(address, fetched);
            case NotModified same -> List.of(alwaysNotModified());
            case Failed failed -> List.of(bad(failed));
            case Refused refused -> List.of(new Bad(FaultWords.of(Faults.of(refused)), Remedies.of(refused)));
        };
    }

    private static FeedFinding bad(Failed failed) {
        boolean always = failed.status() != null && failed.status() == 304;
        return always ? alwaysNotModified() : new Bad(FaultWords.of(Faults.of(failed)), Remedies.of(failed));
    }

    private static FeedFinding alwaysNotModified() {
        return new Bad(Saying.of("check.always304"), Saying.of("check.always304.remedy"));
    }

    private List<FeedFinding> read(URI address, Fetched fetched) {
        var feed = reading.read(fetched.document());
        var fault = FeedReading.fault(fetched.document(), feed);
        if (fault.isPresent()) {
            return List.of(noFeed(fetched.document(), fault.get()));
        }
        var findings = new ArrayList<FeedFinding>();
        findings.add(new Good(
                Saying.of("check.format", feed.format().label(), feed.entries().size())));
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

    private static FeedFinding noFeed(Document document, Failed fault) {
        var links = document.html() ? FeedSearch.links(document) : List.<FeedLink>of();
        var declared = links.stream()
                .filter(link -> link.found() == FeedLink.Found.DECLARED)
                .map(link -> link.address().toString())
                .toList();
        return new Bad(
                FaultWords.of(Faults.of(fault)),
                declared.isEmpty() ? Remedies.of(fault) : Saying.of("check.declared", String.join(", ", declared)));
    }

    private static Optional<FeedFinding> moved(Fetched fetched) {
        var moved = fetched.moved();
        return moved == null
                ? Optional.empty()
                : Optional.of(new Warning(Saying.of("check.moved", moved.toString()), Saying.of("check.moved.remedy")));
    }

    private static FeedFinding wellFormed(ParsedFeed feed) {
        var error = feed.error();
        return error == null
                ? new Good(Saying.of("check.formed"))
                : new Warning(Saying.of("check.illformed", error), Saying.of("check.illformed.remedy"));
    }

    private static FeedFinding dates(ParsedFeed feed) {
        long dated = feed.entries().stream()
                .filter(entry -> entry.published() != null || entry.updated() != null)
                .count();
        if (dated == feed.entries().size()) {
            return new Good(Saying.of("check.dated"));
        }
        return new Warning(
                dated == 0
                        ? Saying.of("check.nodates")
                        : Saying.of(
                                "check.undated",
                                feed.entries().size() - dated,
                                feed.entries().size()),
                Saying.of("check.undated.remedy"));
    }

    private List<FeedFinding> texts(URI address, ParsedFeed feed) {
        var summaries = feed.entries().stream().filter(web::needsPage).toList();
        if (summaries.isEmpty()) {
            return List.of(new Good(Saying.of(settings.fullText() ? "check.whole" : "check.taken")));
        }
        var finding =
                Saying.of("check.summaries", summaries.size(), feed.entries().size());
        return List.of(page(finding, address, feed, summaries.getFirst()));
    }

    /** The newest page shows what the others will. */
    private FeedFinding page(Saying finding, URI address, ParsedFeed feed, FeedEntry entry) {
        var publisher = String.valueOf(feed.title());
        return switch (web.ofEntry(entry, feed, publisher, address)) {
            case Found.Complete whole ->
                new Good(Saying.of(
                        "check.pages", finding, whole.article().body().length(), String.valueOf(entry.link())));
            case Found.HeadlineOnly head -> teaser(finding, entry, head.why());
            case Found.Nothing nothing -> teaser(finding, entry, nothing.why());
        };
    }

    private static FeedFinding teaser(Saying finding, FeedEntry entry, FetchResult why) {
        var cause = FaultWords.of(Faults.of(why));
        var teaser = Saying.of("check.teaser", finding, String.valueOf(entry.link()), cause);
        return switch (why) {
            case Failed failed -> new Warning(teaser, Saying.of("check.teaser.remedy", Remedies.of(failed)));
            case Refused refused -> new Warning(teaser, Saying.of("check.teaser.remedy", Remedies.of(refused)));
            case Fetched fetched -> throw new IllegalArgumentException("nothing is wrong");
            case NotModified same -> throw new IllegalArgumentException("nothing is wrong");
        };
    }

    private FeedFinding rhythm(ParsedFeed feed) {
        var period =
                rhythm.next(feed.entries(), settings.interval(), feed.entries().size(), clock.instant());
        return new Good(rhythm(period));
    }

    private static Saying rhythm(Duration period) {
        long minutes = Math.max(1, period.toMinutes());
        return minutes < 120
                ? Saying.of("check.rhythm.minutes", minutes)
                : Saying.of("check.rhythm.hours", Math.round(minutes / 60.0));
    }

    private FeedFinding freshness(URI address, Fetched fetched) {
        var freshness = fetched.freshness();
        if (freshness.etag() == null && freshness.lastModified() == null) {
            return new Warning(Saying.of("check.nofreshness"), Saying.of("check.nofreshness.remedy"));
        }
        var again = fetcher.fetch(new FetchRequest(address, FetchRequest.Kind.FEED, UNKNOWN_ETAG, null, as));
        return again instanceof NotModified
                ? new Warning(Saying.of("check.wrong304"), Saying.of("check.wrong304.remedy"))
                : new Good(Saying.of("check.freshness"));
    }
}
