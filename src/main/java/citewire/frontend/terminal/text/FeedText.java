package citewire.frontend.terminal.text;

import citewire.ingest.schedule.Following;
import citewire.ingest.schedule.VisitReport;
import citewire.state.FetchFailure;
import citewire.state.StoredFeed;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Feeds that are followed, as a person reads of them. */
public final class FeedText {

    private static final String INDENT = "  ";

    private final Page page;
    private final DateText dates;

    public FeedText(Page page, DateText dates) {
        this.page = page;
        this.dates = dates;
    }

    public void list(List<StoredFeed> feeds) {
        String topic = "";
        for (StoredFeed feed : feeds) {
            if (!feed.subscription().topic().equals(topic)) {
                topic = feed.subscription().topic();
                page.text("", CleanText.line(topic), page.palette()::bold);
            }
            feed(feed);
        }
        page.blank();
        page.faint(
                feeds.isEmpty()
                        ? "No feed is followed. \"citewire feeds add ADDRESS\" follows one."
                        : AnswerText.counted(feeds.size(), "feed") + " followed.");
    }

    private void feed(StoredFeed feed) {
        var address = feed.subscription().address().toString();
        var title = feed.subscription().title();
        page.text("", CleanText.line(title == null ? address : title), UnaryOperator.identity());
        if (title != null) {
            page.text(INDENT, address, page.palette()::faint);
        }
        var fault = feed.health().fault();
        if (fault == null) {
            page.text(INDENT, good(feed), page.palette()::faint);
        } else {
            page.text(INDENT, CleanText.line(bad(feed, fault.cause())), page.palette()::warning);
        }
    }

    private String good(StoredFeed feed) {
        var course = feed.course();
        var visited = course.visited();
        return visited == null
                ? "not visited yet"
                : "visited %s, about every %s, next %s"
                        .formatted(dates.of(visited), words(course.period()), dates.of(course.due()));
    }

    private String bad(StoredFeed feed, String cause) {
        var health = feed.health();
        var since = health.since();
        var how = "%s since %s: %s"
                .formatted(
                        AnswerText.counted(health.failures(), "failure"),
                        since == null ? "now" : dates.of(since),
                        cause);
        return health.parked()
                ? "parked, no longer fetched; " + how
                : how + "; next try " + dates.of(feed.course().due());
    }

    /** What failed of pages and feeds. */
    public void failures(List<FetchFailure> failures) {
        for (FetchFailure failure : failures) {
            var next = failure.nextTry();
            page.text("", failure.address().toString(), UnaryOperator.identity());
            page.text(
                    INDENT,
                    CleanText.line("%s, %s: %s; %s"
                            .formatted(
                                    failure.fault().stage(),
                                    failure.fault().severity(),
                                    failure.fault().cause(),
                                    next == null ? "not tried again" : "next try " + dates.of(next))),
                    page.palette()::faint);
        }
    }

    public void following(Following following) {
        switch (following) {
            case Following.Followed followed ->
                page.text(CleanText.line("%s: %s (%s, %d %s)"
                        .formatted(
                                followed.newness() == Following.Newness.NEW ? "following" : "followed already",
                                followed.subscription().title() == null
                                        ? "a feed without a title"
                                        : followed.subscription().title(),
                                followed.subscription().address(),
                                followed.articles(),
                                followed.articles() == 1 ? "entry" : "entries")));
            case Following.Unreached unreached ->
                page.text(
                        "",
                        CleanText.line("following, but not reached now: %s: %s"
                                .formatted(
                                        unreached.subscription().address(),
                                        unreached.fault().cause())),
                        page.palette()::warning);
            case Following.NotFollowed not ->
                page.text(
                        "",
                        CleanText.line("not followed: %s: %s".formatted(not.given(), not.cause())),
                        page.palette()::bad);
        }
    }

    public void visit(VisitReport report) {
        var fault = report.fault();
        if (fault == null) {
            page.text(CleanText.line("%s: added %d, updated %d%s"
                    .formatted(
                            report.feed(),
                            report.added(),
                            report.updated(),
                            report.failures() == 0 ? "" : ", pages that gave no text: " + report.failures())));
        } else {
            page.text("", CleanText.line(report.feed() + ": " + fault.cause()), page.palette()::warning);
        }
    }

    private static String words(Duration period) {
        long minutes = Math.max(1, period.toMinutes());
        return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }
}
