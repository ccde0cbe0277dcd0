package citewire.ask;

import citewire.ask.compare.SourceComparison;
import citewire.ask.retrieve.NewestFinder;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Coverage;
import citewire.domain.FailingFeed;
import citewire.domain.Passage;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.domain.Reader;
import citewire.domain.Standing;
import citewire.domain.StoryId;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.state.ArticleStore;
import citewire.state.FeedHealth;
import citewire.state.FeedStore;
import citewire.state.Subscription;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells what is new in it, how much the bot has read, and how much of it can be searched by meaning. */
public final class Library {

    private final ArticleStore articles;
    private final FeedStore feeds;
    private final ArticleIndex index;
    private final NewestFinder newest;
    private final SourceComparison comparison;
    private final Inventory inventory;

    public Library(
            ArticleStore articles,
            FeedStore feeds,
            ArticleIndex index,
            NewestFinder newest,
            SourceComparison comparison) {
        this.articles = articles;
        this.feeds = feeds;
        this.index = index;
        this.newest = newest;
        this.comparison = comparison;
        this.inventory = new Inventory(articles, index);
    }

    /** The openings of the newest articles on {@code topic}, or of all where it is empty; newest first. */
    List<RankedPassage> newest(String topic, PassageFilter filter) {
        return newest.find(topic, filter);
    }

    /** The stories that the articles of what was found tell. */
    Map<ArticleId, StoryId> stories(List<RankedPassage> found) {
        return articles.stories(
                found.stream().map(ranked -> ranked.passage().article().id()).collect(Collectors.toSet()));
    }

    /**
     * How the sources of an answer stand to each other.
     *
     * @param found what the search found, read or not
     */
    Standing standing(List<Citation> citations, List<Passage> found, Question question) {
        return comparison.of(citations, found, question);
    }

    Coverage coverage(Reader reader) {
        return inventory.of(reader);
    }

    /** Of the feeds that {@code reader} may see, those that could not be read at {@code then}; the longest first. */
    List<FailingFeed> failing(Reader reader, Instant then) {
        return feeds.all().stream()
                .filter(feed -> reader.sees(feed.subscription().audience()))
                .filter(feed -> failed(feed.health(), then))
                .map(feed ->
                        new FailingFeed(name(feed.subscription()), feed.health().since()))
                .sorted(Comparator.comparing(FailingFeed::since, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static boolean failed(FeedHealth health, Instant then) {
        var since = health.since();
        return health.lasting() && (since == null || !since.isAfter(then));
    }

    /** Never the whole address, which may hold a key. */
    private static String name(Subscription feed) {
        var title = feed.title();
        return title == null || title.isBlank()
                ? Objects.requireNonNullElse(feed.address().getHost(), "?")
                : title;
    }

    double vectorShare() {
        return index.status().vectorShare();
    }
}
