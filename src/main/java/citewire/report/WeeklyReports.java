package citewire.report;

import citewire.index.TextAnalysis;
import citewire.model.budget.Ledger;
import citewire.state.FeedStore;
import citewire.state.StoredFeed;
import citewire.state.report.ReportStore;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Makes reports, and says which one is due: on Monday morning that of the week before, once. */
public final class WeeklyReports {

    /** A feed that fails for a day may be back tomorrow. */
    private static final Duration DEAD = Duration.ofDays(3);

    private static final LocalTime HOUR = LocalTime.of(9, 0);

    /** On Friday nobody needs to hear of last week. */
    private static final Duration LATE = Duration.ofDays(3);

    /** Longer than telling takes. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final ReportStore store;
    private final FeedStore feeds;
    private final Ledger ledger;
    private final Topics topics;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which days and weeks begin */
    public WeeklyReports(
            ReportStore store, FeedStore feeds, Ledger ledger, TextAnalysis analysis, ZoneId zone, Clock clock) {
        this.store = store;
        this.feeds = feeds;
        this.ledger = ledger;
        this.topics = new Topics(analysis);
        this.zone = zone;
        this.clock = clock;
    }

    /** The last seven days, today among them. */
    public WeeklyReport now() {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return of(today.minusDays(6), today);
    }

    private WeeklyReport of(LocalDate from, LocalDate to) {
        var begin = from.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return new WeeklyReport(
                from,
                to,
                store.counts(begin, end),
                topics.of(store.uncovered(begin, end)),
                feeds.all().stream().filter(this::dead).toList(),
                ledger.between(from, to));
    }

    private boolean dead(StoredFeed feed) {
        var since = feed.health().since();
        return feed.health().parked()
                || (since != null && since.isBefore(clock.instant().minus(DEAD)));
    }

    /** The report to tell now, claimed: until it is {@link #told}, or the claim has run out, nobody else gets it. */
    public Optional<WeeklyReport> claim() {
        var now = clock.instant();
        var monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant due = monday.atTime(HOUR).atZone(zone).toInstant();
        var week = monday.minusWeeks(1);
        if (now.isBefore(due) || now.isAfter(due.plus(LATE)) || !store.claim(week, now, now.plus(CLAIM))) {
            return Optional.empty();
        }
        var report = of(week, week.plusDays(6));
        if (report.empty()) {
            told(report);
            return Optional.empty();
        }
        return Optional.of(report);
    }

    public void told(WeeklyReport report) {
        store.told(report.from(), clock.instant());
    }
}
