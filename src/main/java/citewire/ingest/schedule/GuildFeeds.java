package citewire.ingest.schedule;

import citewire.domain.Audience;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.FetchRequest;
import citewire.state.StoredFeed;
import citewire.state.Subscription;
import citewire.words.Saying;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What the admins of a Discord server do with its own feeds, which no other server sees. */
public final class GuildFeeds {

    /** Enough to know a feed by. */
    private static final int SHOWN = 3;

    private final FeedDesk desk;
    private final IntSupplier most;

    /** @param most how many feeds a server may follow for itself */
    public GuildFeeds(FeedDesk desk, IntSupplier most) {
        this.desk = desk;
        this.most = most;
    }

    /** What an address turned out to be, before anything is followed. */
    public sealed interface Preview {

        /**
         * A feed that may be followed.
         *
         * @param newest the titles of its first entries
         */
        record Feed(URI address, @Nullable String title, int entries, List<String> newest) implements Preview {
            public Feed {
                newest = List.copyOf(newest);
            }
        }

        /** It is followed already: by the server, or by the owner for everybody. */
        record Known(Subscription subscription) implements Preview {}

        record NoFeed(Saying why) implements Preview {}
    }

    public int most() {
        return most.getAsInt();
    }

    /** Whether a server follows as many feeds as it may. */
    public boolean full(String guild) {
        return own(guild).size() >= most();
    }

    public List<StoredFeed> own(String guild) {
        return of(new Audience(guild));
    }

    public List<StoredFeed> shared() {
        return of(Audience.SHARED);
    }

    private List<StoredFeed> of(Audience audience) {
        return desk.all().stream()
                .filter(feed -> feed.subscription().audience().equals(audience))
                .toList();
    }

    /** Fetches an address, and stores nothing. */
    public Preview look(String guild, String given) {
        return switch (desk.look(given)) {
            case FeedSearch.Result.Feed found ->
                known(guild, found.address()).<Preview>map(Preview.Known::new).orElseGet(() -> preview(found));
            case FeedSearch.Result.NoFeed none -> new Preview.NoFeed(none.why());
            case FeedSearch.Result.Failed failed -> new Preview.NoFeed(FaultWords.of(Faults.of(failed.why())));
        };
    }

    private static Preview preview(FeedSearch.Result.Feed found) {
        ParsedFeed feed = found.feed();
        var newest = feed.entries().stream()
                .map(FeedEntry::title)
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .toList();
        return new Preview.Feed(found.address(), feed.title(), feed.entries().size(), newest);
    }

    private Optional<Subscription> known(String guild, URI address) {
        return desk.all().stream()
                .map(StoredFeed::subscription)
                .filter(feed ->
                        feed.audience().isShared() || feed.audience().guild().equals(guild))
                .filter(feed -> feed.address().equals(address))
                .findFirst();
    }

    /** Follows a feed for one server; empty where it follows as many as it may. */
    public Optional<Following> follow(String guild, String given, @Nullable String title) {
        return full(guild) ? Optional.empty() : Optional.of(desk.add(given, title, "", new Audience(guild)));
    }

    /** Ends following one of the server's own feeds; its articles stay. Empty where it follows none such. */
    public Optional<Subscription> remove(String guild, String given) {
        return find(guild, given).filter(desk::remove);
    }

    /** What is right and wrong with a feed, the server's own or any other. */
    public List<FeedFinding> check(String guild, String given) {
        return desk.findings(
                find(guild, given).map(feed -> feed.address().toString()).orElse(given), FetchRequest.Whose.ANYBODY);
    }

    /** By its address or its title. */
    private Optional<Subscription> find(String guild, String given) {
        return own(guild).stream()
                .map(StoredFeed::subscription)
                .filter(feed -> given.equals(feed.address().toString()) || given.equals(feed.title()))
                .findFirst();
    }
}
