package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Reader;
import citewire.state.FeedEntryStore;
import citewire.state.FeedKey;
import citewire.state.FetchFailure;
import citewire.state.FetchFault;
import citewire.state.SeenEntry;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of feeds that were dealt with, and the failures of feeds and pages. */
final class SqliteFeedEntries implements FeedEntryStore {

    private static final String KEEP = """
            INSERT INTO feed_entry (feed, key, content, article, attempts, retry, first_seen, last_seen)
            SELECT number, :key, :content, :article, :attempts, :retry, :now, :now FROM feed WHERE audience = :audience AND address = :feed
            ON CONFLICT (feed, key) DO UPDATE SET content = excluded.content, article = excluded.article,
                attempts = excluded.attempts, retry = excluded.retry, last_seen = excluded.last_seen
            """;

    private static final String FAILED = """
            INSERT INTO feed_failure (feed, address, stage, severity, cause, next_try, failed, times)
            SELECT number, :address, :stage, :severity, :cause, :next, :now, 1 FROM feed WHERE audience = :audience AND address = :feed
            ON CONFLICT (feed, address) DO UPDATE SET stage = excluded.stage, severity = excluded.severity,
                cause = excluded.cause, next_try = excluded.next_try, failed = excluded.failed, times = times + 1
            """;

    private static final String TOPICS = """
            SELECT feed_entry.article, min(feed.topic) AS topic FROM feed_entry JOIN feed ON feed.number = feed_entry.feed
            WHERE feed_entry.article IN (SELECT value FROM json_each(:articles)) AND feed.topic <> ''
                AND feed.audience IN ('', :reader)
            GROUP BY feed_entry.article
            """;

    private static final String THE_FEED = " WHERE feed = (SELECT number FROM feed WHERE audience = ? AND address = ?)";

    private static final String NOT_AMONG = " NOT IN (SELECT value FROM json_each(?))";

    /** Of one feed; a visit reads them all. */
    private static final int MANY = 5_000;

    private final Database database;
    private final Clock clock;

    SqliteFeedEntries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<String, SeenEntry> of(FeedKey feed) {
        return database.read(
                "list the entries of " + feed,
                handle -> handle
                        .createQuery("SELECT * FROM feed_entry" + THE_FEED)
                        .bind(0, guild(feed))
                        .bind(1, address(feed))
                        .map((row, context) -> entry(row))
                        .stream()
                        .collect(Collectors.toMap(SeenEntry::key, entry -> entry)));
    }

    private static SeenEntry entry(ResultSet row) throws SQLException {
        var article = row.getString("article");
        return new SeenEntry(
                row.getString("key"),
                row.getString("content"),
                article == null ? null : new ArticleId(article),
                row.getInt("attempts"),
                SqliteFeeds.instant(row, "retry"));
    }

    @Override
    public void keep(FeedKey feed, List<SeenEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        database.write("keep the entries of " + feed, handle -> {
            var batch = handle.prepareBatch(KEEP);
            for (SeenEntry entry : entries) {
                var article = entry.article();
                batch.bind("audience", guild(feed))
                        .bind("feed", address(feed))
                        .bind("key", entry.key())
                        .bind("content", entry.content())
                        .bind("article", article == null ? null : article.value())
                        .bind("attempts", entry.attempts())
                        .bind("retry", SqliteFeeds.millis(entry.retry()))
                        .bind("now", clock.millis())
                        .add();
            }
            return batch.execute();
        });
    }

    @Override
    public void present(FeedKey feed, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        database.write("note the entries of " + feed, handle -> {
            var batch = handle.prepareBatch("UPDATE feed_entry SET last_seen = ?" + THE_FEED + " AND key = ?");
            long now = clock.millis();
            keys.forEach(key -> batch.add(now, guild(feed), address(feed), key));
            return batch.execute();
        });
    }

    @Override
    public void forget(FeedKey feed, Instant before) {
        database.write("drop old entries of " + feed, handle -> {
            handle.execute(
                    "DELETE FROM feed_failure" + THE_FEED + " AND failed < ?",
                    guild(feed),
                    address(feed),
                    before.toEpochMilli());
            handle.execute(
                    "DELETE FROM feed_entry" + THE_FEED + " AND last_seen < ?",
                    guild(feed),
                    address(feed),
                    before.toEpochMilli());
            return handle.execute(
                    "DELETE FROM feed_entry" + THE_FEED + " AND last_seen < (SELECT last_seen FROM feed_entry"
                            + THE_FEED + " ORDER BY last_seen DESC LIMIT 1 OFFSET " + (MANY - 1) + ")",
                    guild(feed),
                    address(feed),
                    guild(feed),
                    address(feed));
        });
    }

    @Override
    public void names(FeedKey feed, Collection<String> keys, Collection<URI> addresses, Instant before) {
        var named = Json.of(addresses.stream().map(URI::toString).toList());
        database.write("note what has left " + feed, handle -> {
            handle.execute(
                    "UPDATE feed_entry SET retry = NULL" + THE_FEED + " AND retry IS NOT NULL AND key" + NOT_AMONG,
                    guild(feed),
                    address(feed),
                    Json.of(List.copyOf(keys)));
            handle.execute(
                    "UPDATE feed_failure SET next_try = NULL" + THE_FEED + " AND address" + NOT_AMONG,
                    guild(feed),
                    address(feed),
                    named);
            return handle.execute(
                    "DELETE FROM feed_failure" + THE_FEED + " AND failed < ? AND address" + NOT_AMONG,
                    guild(feed),
                    address(feed),
                    before.toEpochMilli(),
                    named);
        });
    }

    @Override
    public void failed(FeedKey feed, URI address, FetchFault fault, @Nullable Instant nextTry) {
        database.write(
                "keep the failure of " + address,
                handle -> handle.createUpdate(FAILED)
                        .bind("audience", guild(feed))
                        .bind("feed", address(feed))
                        .bind("address", address.toString())
                        .bind("stage", fault.stage())
                        .bind("severity", fault.severity())
                        .bind("cause", fault.cause())
                        .bind("next", SqliteFeeds.millis(nextTry))
                        .bind("now", clock.millis())
                        .execute());
    }

    @Override
    public void mended(FeedKey feed, URI address) {
        database.write(
                "drop the failure of " + address,
                handle -> handle.execute(
                        "DELETE FROM feed_failure" + THE_FEED + " AND address = ?",
                        guild(feed),
                        address(feed),
                        address.toString()));
    }

    @Override
    public List<FetchFailure> failures() {
        return database.read(
                "list the failures of feeds",
                handle -> handle.createQuery(
                                "SELECT feed.audience, feed.address AS feed_address, feed_failure.* FROM feed_failure"
                                        + " JOIN feed ON feed.number = feed_failure.feed"
                                        + " ORDER BY feed_failure.failed DESC, feed_failure.address")
                        .map((row, context) -> failure(row))
                        .list());
    }

    private static FetchFailure failure(ResultSet row) throws SQLException {
        return new FetchFailure(
                new FeedKey(new Audience(row.getString("audience")), URI.create(row.getString("feed_address"))),
                URI.create(row.getString("address")),
                new FetchFault(row.getString("stage"), row.getString("severity"), row.getString("cause")),
                SqliteFeeds.instant(row, "next_try"),
                Instant.ofEpochMilli(row.getLong("failed")),
                row.getInt("times"));
    }

    private static String guild(FeedKey feed) {
        return feed.audience().guild();
    }

    private static String address(FeedKey feed) {
        return feed.address().toString();
    }

    @Override
    public Map<ArticleId, String> topics(Collection<ArticleId> articles, Reader reader) {
        var ids = Json.of(articles.stream().map(ArticleId::value).toList());
        return database.read(
                "read the topics of articles",
                handle -> handle
                        .createQuery(TOPICS)
                        .bind("articles", ids)
                        .bind("reader", reader.guild())
                        .map((row, context) ->
                                Map.entry(new ArticleId(row.getString("article")), row.getString("topic")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
