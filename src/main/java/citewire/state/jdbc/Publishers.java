package citewire.state.jdbc;

import citewire.domain.Reader;
import citewire.state.Publisher;
import citewire.state.StoredFeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Who has published the present articles, and by which feeds these came. */
final class Publishers {

    /** SQLite takes the other columns from the row of the maximum. */
    private static final String BY_SOURCE =
            "SELECT source_key, source, count(*) AS articles, published, max(published_at) FROM article WHERE present = 1";

    private static final String BROUGHT = """
            SELECT DISTINCT feed_entry.feed, article.source_key FROM feed_entry
            JOIN article ON article.id = feed_entry.article
            WHERE article.present = 1""";

    private Publishers() {}

    private record Feed(long number, StoredFeed feed) {}

    /** Those with most articles first. */
    static List<Publisher> of(Handle handle, Reader reader) {
        var feeds = feeds(handle, reader);
        var all = new TreeMap<String, Publisher>();
        Seen.bind(handle.createQuery(BY_SOURCE + Seen.by(reader) + " GROUP BY source_key"), reader)
                .map((row, context) -> Map.entry(
                        row.getString("source_key"),
                        new Publisher(
                                row.getString("source"),
                                row.getInt("articles"),
                                ArticleRows.published(row.getString("published")),
                                feeds.getOrDefault(row.getString("source_key"), List.of()))))
                .forEach(publisher -> all.put(publisher.getKey(), publisher.getValue()));
        feeds.forEach((key, brought) ->
                all.computeIfAbsent(key, none -> new Publisher(name(brought.getFirst()), 0, null, brought)));
        return all.values().stream()
                .sorted(Comparator.comparingInt(Publisher::articles).reversed().thenComparing(Publisher::name))
                .toList();
    }

    /** By the publishers of their articles; a feed without articles is a publisher of its own name. */
    private static Map<String, List<StoredFeed>> feeds(Handle handle, Reader reader) {
        var sources = new HashMap<Long, Set<String>>();
        Seen.bind(handle.createQuery(BROUGHT + Seen.by(reader)), reader)
                .map((row, context) -> Map.entry(row.getLong("feed"), row.getString("source_key")))
                .forEach(brought -> sources.computeIfAbsent(brought.getKey(), feed -> new HashSet<>())
                        .add(brought.getValue()));
        var feeds = new HashMap<String, List<StoredFeed>>();
        seen(handle, reader)
                .forEach(feed -> sources.getOrDefault(feed.number(), Set.of(ArticleCommit.sourceKey(name(feed.feed()))))
                        .forEach(source -> feeds.computeIfAbsent(source, none -> new ArrayList<>())
                                .add(feed.feed())));
        return feeds;
    }

    private static List<Feed> seen(Handle handle, Reader reader) {
        return handle
                .createQuery("SELECT * FROM feed")
                .map((row, context) -> new Feed(row.getLong("number"), SqliteFeeds.feed(row)))
                .list()
                .stream()
                .filter(feed -> reader.sees(feed.feed().subscription().audience()))
                .toList();
    }

    private static String name(StoredFeed feed) {
        return Objects.requireNonNullElseGet(
                feed.subscription().title(),
                () -> String.valueOf(feed.subscription().address().getHost()));
    }
}
