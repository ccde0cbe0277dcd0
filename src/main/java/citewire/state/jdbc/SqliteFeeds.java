package citewire.state.jdbc;

import citewire.domain.Audience;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import citewire.state.FeedKey;
import citewire.state.FeedStore;
import citewire.state.FetchFault;
import citewire.state.StoredFeed;
import citewire.state.StoredFeed.Origin;
import citewire.state.Subscription;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Feeds in a table, one row each. */
final class SqliteFeeds implements FeedStore {

    private static final String INSERT = """
            INSERT INTO feed (audience, address, title, topic, configured, added, period, due)
            VALUES (:audience, :address, :title, :topic, :configured, :added, :period, :due)
            ON CONFLICT (audience, address) DO UPDATE SET
                configured = configured OR excluded.configured,
                added = added OR excluded.added,
                title = coalesce(title, excluded.title),
                topic = CASE topic WHEN '' THEN excluded.topic ELSE topic END
            """;

    /**
     * A visit that lies ahead of the clock was noted before the clock was set back, and so was the time of a feed that is
     * due later than one that was never visited can be: such a feed is due at once, or when it was put off for a visit.
     */
    private static final String BEFORE_THE_CLOCK_WAS_SET_BACK =
            "(visited > :now + 60000 OR (visited IS NULL AND due > :now + 1200000))";

    private static final String OF_NO_SERVER_THAT_WAS_LEFT =
            "audience NOT IN (SELECT guild FROM guild_left WHERE withdrawn IS NULL)";

    private static final String CLAIM = """
            UPDATE feed SET due = :until, visited = CASE WHEN visited > :now THEN :now ELSE visited END
            WHERE number IN (
                SELECT number FROM feed
                WHERE parked = 0 AND (due <= :now OR %s) AND %s
                ORDER BY due LIMIT :limit)
            RETURNING *
            """.formatted(BEFORE_THE_CLOCK_WAS_SET_BACK, OF_NO_SERVER_THAT_WAS_LEFT);

    private static final String NEXT_DUE = """
            SELECT min(CASE WHEN %s THEN 0 ELSE due END) FROM feed WHERE parked = 0 AND %s
            HAVING count(*) > 0
            """.formatted(BEFORE_THE_CLOCK_WAS_SET_BACK, OF_NO_SERVER_THAT_WAS_LEFT);

    private static final String KEEP = """
            UPDATE feed SET moved = :moved, etag = :etag, last_modified = :lastModified, status = :status,
                period = :period, due = :due, visited = :visited, failures = :failures, failing_since = :since,
                stage = :stage, severity = :severity, cause = :cause, parked = :parked
            WHERE audience = :audience AND address = :address
            """;

    private final Database database;
    private final Clock clock;

    SqliteFeeds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean add(Subscription subscription, Duration period) {
        return database.write("add the feed " + subscription.address(), handle -> {
            var known = find(handle, subscription.key());
            insert(handle, subscription, Origin.ADDED, period);
            handle.execute(
                    "UPDATE feed SET parked = 0, due = ? WHERE audience = ? AND address = ? AND parked = 1",
                    clock.millis(),
                    subscription.audience().guild(),
                    subscription.address().toString());
            return known.isEmpty();
        });
    }

    private void insert(Handle handle, Subscription subscription, Origin origin, Duration period) {
        handle.createUpdate(INSERT)
                .bind("audience", subscription.audience().guild())
                .bind("address", subscription.address().toString())
                .bind("title", subscription.title())
                .bind("topic", subscription.topic())
                .bind("configured", origin == Origin.CONFIGURED)
                .bind("added", origin == Origin.ADDED)
                .bind("period", period.toSeconds())
                .bind("due", clock.millis())
                .execute();
    }

    @Override
    public boolean remove(FeedKey feed) {
        return database.write(
                        "remove the feed " + feed,
                        handle -> handle.execute(
                                "DELETE FROM feed WHERE audience = ? AND address = ?",
                                feed.audience().guild(),
                                feed.address().toString()))
                > 0;
    }

    @Override
    public void configure(List<Subscription> subscriptions, Duration period) {
        var named = new HashSet<>(subscriptions);
        if (named.equals(configured())) {
            return; // a start without a change need not wait for the disk
        }
        database.write("keep the configured feeds", handle -> {
            handle.execute("UPDATE feed SET configured = 0 WHERE audience = ''");
            subscriptions.forEach(feed -> insert(handle, feed, Origin.CONFIGURED, period));
            return handle.execute("DELETE FROM feed WHERE configured = 0 AND added = 0");
        });
    }

    private Set<Subscription> configured() {
        return database.read(
                "list the configured feeds",
                handle -> Set.copyOf(handle.createQuery("SELECT address FROM feed WHERE configured = 1")
                        .map((row, context) -> new Subscription(URI.create(row.getString("address")), null, ""))
                        .list()));
    }

    @Override
    public List<StoredFeed> all() {
        return database.read(
                "list the feeds",
                handle -> handle.createQuery(
                                "SELECT * FROM feed ORDER BY audience, topic, coalesce(title, address), address")
                        .map((row, context) -> feed(row))
                        .list());
    }

    @Override
    public Optional<StoredFeed> find(FeedKey feed) {
        return database.read("find the feed " + feed, handle -> find(handle, feed));
    }

    private static Optional<StoredFeed> find(Handle handle, FeedKey feed) {
        return handle.createQuery("SELECT * FROM feed WHERE audience = ? AND address = ?")
                .bind(0, feed.audience().guild())
                .bind(1, feed.address().toString())
                .map((row, context) -> feed(row))
                .findOne();
    }

    @Override
    public List<StoredFeed> claim(Instant now, Instant until, int limit) {
        return database.write(
                "take the feeds that are due",
                handle -> handle.createQuery(CLAIM)
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .bind("limit", limit)
                        .map((row, context) -> feed(row))
                        .list());
    }

    @Override
    public void giveBack(FeedKey feed, Instant until, Instant due) {
        database.write(
                "give back the feed " + feed,
                handle -> handle.execute(
                        "UPDATE feed SET due = ? WHERE audience = ? AND address = ? AND due = ?",
                        due.toEpochMilli(),
                        feed.audience().guild(),
                        feed.address().toString(),
                        until.toEpochMilli()));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(
                "look for the next feed",
                handle -> handle.createQuery(NEXT_DUE)
                        .bind("now", clock.millis())
                        .mapTo(Long.class)
                        .map(Instant::ofEpochMilli)
                        .findOne());
    }

    @Override
    public void keep(FeedKey feed, FeedCourse course, FeedHealth health) {
        var fault = health.fault();
        database.write(
                "keep the state of the feed " + feed,
                handle -> handle.createUpdate(KEEP)
                        .bind("audience", feed.audience().guild())
                        .bind("address", feed.address().toString())
                        .bind(
                                "moved",
                                course.moved() == null ? null : course.moved().toString())
                        .bind("etag", course.etag())
                        .bind("lastModified", course.lastModified())
                        .bind("status", course.status())
                        .bind("period", course.period().toSeconds())
                        .bind("due", course.due().toEpochMilli())
                        .bind("visited", millis(course.visited()))
                        .bind("failures", health.failures())
                        .bind("since", millis(health.since()))
                        .bind("stage", fault == null ? null : fault.stage())
                        .bind("severity", fault == null ? null : fault.severity())
                        .bind("cause", fault == null ? null : fault.cause())
                        .bind("parked", health.parked())
                        .execute());
    }

    @Override
    public void name(FeedKey feed, String title) {
        database.write(
                "name the feed " + feed,
                handle -> handle.execute(
                        "UPDATE feed SET title = ? WHERE audience = ? AND address = ? AND title IS NULL",
                        title,
                        feed.audience().guild(),
                        feed.address().toString()));
    }

    static StoredFeed feed(ResultSet row) throws SQLException {
        var origins = EnumSet.noneOf(Origin.class);
        if (row.getBoolean("configured")) {
            origins.add(Origin.CONFIGURED);
        }
        if (row.getBoolean("added")) {
            origins.add(Origin.ADDED);
        }
        var subscription = new Subscription(
                URI.create(row.getString("address")),
                row.getString("title"),
                row.getString("topic"),
                new Audience(row.getString("audience")));
        return new StoredFeed(subscription, origins, course(row), health(row));
    }

    private static FeedCourse course(ResultSet row) throws SQLException {
        var moved = row.getString("moved");
        int status = row.getInt("status");
        return new FeedCourse(
                moved == null ? null : URI.create(moved),
                row.getString("etag"),
                row.getString("last_modified"),
                status == 0 ? null : status,
                Duration.ofSeconds(row.getLong("period")),
                Instant.ofEpochMilli(row.getLong("due")),
                instant(row, "visited"));
    }

    private static FeedHealth health(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        var fault = stage == null ? null : new FetchFault(stage, row.getString("severity"), row.getString("cause"));
        return new FeedHealth(row.getInt("failures"), instant(row, "failing_since"), fault, row.getBoolean("parked"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
