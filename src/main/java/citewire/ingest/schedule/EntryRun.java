package citewire.ingest.schedule;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.web.EntryId;
import citewire.ingest.web.Found;
import citewire.ingest.web.TakenDown;
import citewire.ingest.web.WebArticles;
import citewire.state.FeedEntryStore;
import citewire.state.FeedKey;
import citewire.state.Novelty;
import citewire.state.SeenEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries of one visit in. An article is committed before its entry is noted: a process that dies in between
 * commits it again, which changes nothing.
 */
final class EntryRun {

    /** Politeness makes a page take seconds; the rest comes with the next visit, a minute later. */
    private static final int PAGES = 20;

    /** Where the site wants long pauses, too; shorter than the lease of a visit. */
    private static final Duration TIME = Duration.ofMinutes(5);

    /** Entries that the feed carries whole share the wait for the disk. */
    private static final int BATCH = 32;

    /** A page that is down for longer is not waited for; what the feed says of it stays. */
    private static final int ATTEMPTS = 4;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);

    /** Longer than the longest wish of a server that is heeded. */
    private static final Duration LONGEST_RETRY = Duration.ofDays(8);

    private final FeedKey feed;
    private final String publisher;
    private final Parts parts;
    private final Map<String, SeenEntry> known;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> present = new ArrayList<>();
    private final List<Novelty> novelties = new ArrayList<>();
    private final Instant end;
    private int pages;
    private int failures;

    /** What a run works with. */
    record Parts(WebArticles web, ArticleIntake intake, FeedEntryStore entries, Clock clock) {}

    /** An article that is not committed yet, and the entry that is noted afterwards. */
    private record Waiting(@Nullable Article article, SeenEntry entry) {}

    EntryRun(FeedKey feed, String publisher, Parts parts) {
        this.feed = feed;
        this.publisher = publisher;
        this.parts = parts;
        this.end = parts.clock().instant().plus(TIME);
        this.known = new HashMap<>(parts.entries().of(feed));
    }

    /** False where entries were left for the next visit. */
    boolean take(ParsedFeed parsed) {
        boolean all = true;
        for (FeedEntry entry : parsed.entries()) {
            var key = key(entry);
            if (key == null) {
                continue;
            }
            present.add(key);
            all &= take(parsed, entry, key);
        }
        flush();
        parts.entries().present(feed, present);
        return all;
    }

    private boolean take(ParsedFeed parsed, FeedEntry entry, String key) {
        var content = content(entry);
        var seen = known.get(key);
        var now = parts.clock().instant();
        if (seen != null && seen.content().equals(content) && !due(seen, now)) {
            return true;
        }
        boolean page = parts.web().needsPage(entry);
        if (page && (pages >= PAGES || now.isAfter(end))) {
            return false;
        }
        pages += page ? 1 : 0;
        int attempts = seen != null && seen.content().equals(content) ? seen.attempts() : 0;
        var found = parts.web().ofEntry(entry, parsed, publisher, feed.address());
        settle(found, new SeenEntry(key, content, seen == null ? null : seen.article(), attempts, null), entry);
        if (page || waiting.size() >= BATCH) {
            flush();
        }
        return true;
    }

    /** A time further ahead than any was set before the clock was set back. */
    static boolean due(SeenEntry seen, Instant now) {
        var retry = seen.retry();
        return retry != null && (!retry.isAfter(now) || retry.isAfter(now.plus(LONGEST_RETRY)));
    }

    private void settle(Found found, SeenEntry before, FeedEntry entry) {
        switch (found) {
            case Found.Complete whole -> {
                mended(entry);
                enqueue(parts.intake().settled(whole, feed.audience()), before, null);
            }
            case Found.HeadlineOnly head -> {
                var held = held(head.why(), before, entry);
                if (takenDown(head.why(), held, entry)) {
                    withdraw(head.why(), held, entry);
                } else {
                    headline(head, held, entry);
                }
            }
            case Found.Nothing nothing -> {
                var held = held(nothing.why(), before, entry);
                if (takenDown(nothing.why(), held, entry)) {
                    withdraw(nothing.why(), held, entry);
                } else {
                    enqueue(null, held, failed(nothing.why(), held, entry));
                }
            }
        }
    }

    private void headline(Found.HeadlineOnly head, SeenEntry before, FeedEntry entry) {
        var later = failed(head.why(), before, entry);
        enqueue(parts.intake().settled(head, feed.audience()), before, later);
    }

    /** With the article that is known by the entry's link, from another feed or by hand, where its page is gone. */
    private SeenEntry held(FetchResult why, SeenEntry before, FeedEntry entry) {
        if (before.article() != null || entry.link() == null || !TakenDown.may(why)) {
            return before;
        }
        var known =
                parts.intake().takenDown().known(entry.link(), feed.audience()).orElse(null);
        return new SeenEntry(before.key(), before.content(), known, before.attempts(), before.retry());
    }

    /** A page that we had and that is gone, or that is missing for the second time. */
    private boolean takenDown(FetchResult why, SeenEntry before, FeedEntry entry) {
        var article = before.article();
        boolean left = TakenDown.may(why) && !(TakenDown.missing(why) && before.attempts() == 0);
        return article != null && left && !parts.intake().takenDown().standsElsewhere(article, address(entry));
    }

    private void withdraw(FetchResult why, SeenEntry before, FeedEntry entry) {
        failed(why, before, entry);
        var article = before.article();
        if (article != null && heldOnce(article, before.key())) {
            parts.intake().withdraw(article, feed.audience());
        }
        enqueue(null, before, null);
    }

    private void enqueue(@Nullable Article article, SeenEntry before, @Nullable Instant retry) {
        int attempts = retry == null ? before.attempts() : before.attempts() + 1;
        waiting.add(
                new Waiting(article, new SeenEntry(before.key(), before.content(), before.article(), attempts, retry)));
        known.put(before.key(), waiting.getLast().entry());
    }

    private @Nullable Instant failed(FetchResult why, SeenEntry before, FeedEntry entry) {
        failures++;
        boolean again = WebArticles.passing(why) ? before.attempts() + 1 < ATTEMPTS : misses(why, before);
        var retry = again ? retry(why, before.attempts()) : null;
        parts.entries().failed(feed, address(entry), Faults.of(why), retry);
        return retry;
    }

    /** One 404 may be a mishap: what we had is looked for once more. */
    private static boolean misses(FetchResult why, SeenEntry before) {
        return TakenDown.missing(why) && before.article() != null && before.attempts() == 0;
    }

    private Instant retry(FetchResult why, int attempts) {
        var due = parts.clock().instant().plus(FIRST_RETRY.multipliedBy(1L << (2 * attempts)));
        var wish = why instanceof Failed failed ? failed.retryAt() : null;
        return wish != null && wish.isAfter(due) ? wish : due;
    }

    private void mended(FeedEntry entry) {
        if (entry.link() != null) {
            parts.entries().mended(feed, entry.link());
        }
    }

    private URI address(FeedEntry entry) {
        return entry.link() == null ? feed.address() : entry.link();
    }

    private void flush() {
        var committed = parts.intake()
                .commit(waiting.stream()
                        .map(Waiting::article)
                        .filter(Objects::nonNull)
                        .toList())
                .iterator();
        var noted = new ArrayList<SeenEntry>();
        for (Waiting each : waiting) {
            noted.add(each.article() == null ? each.entry() : become(each.entry(), committed.next()));
        }
        parts.entries().keep(feed, noted);
        noted.forEach(entry -> known.put(entry.key(), entry));
        waiting.clear();
    }

    private SeenEntry become(SeenEntry entry, Novelty novelty) {
        novelties.add(novelty);
        var before = entry.article();
        if (before != null && !before.equals(novelty.id()) && heldOnce(before, entry.key())) {
            // a teaser went in under its link; its page has a name of its own
            parts.intake().withdraw(before, feed.audience());
        }
        return new SeenEntry(entry.key(), entry.content(), novelty.id(), entry.attempts(), entry.retry());
    }

    private boolean heldOnce(ArticleId article, String key) {
        return known.values().stream()
                .noneMatch(
                        other -> article.equals(other.article()) && !other.key().equals(key));
    }

    /** An entry is known by its id, else by its link, else by its title; null for a bare title, which is no article. */
    private static @Nullable String key(FeedEntry entry) {
        if (entry.id() != null) {
            return EntryId.of("id", entry.id());
        }
        if (entry.link() != null) {
            return EntryId.of("link", entry.link().toString());
        }
        var title = entry.title();
        boolean bare = entry.summary() == null && entry.content() == null;
        return title == null || bare ? null : EntryId.of("title", title);
    }

    /** Of what makes an entry another one; its dates do not. */
    private static String content(FeedEntry entry) {
        return EntryId.of(
                String.valueOf(entry.title()),
                String.valueOf(entry.link()),
                String.valueOf(entry.summary()),
                String.valueOf(entry.content()));
    }

    /** Of the entries that the feed names. */
    List<String> keys() {
        return present;
    }

    List<Novelty> novelties() {
        return novelties;
    }

    int failures() {
        return failures;
    }
}
