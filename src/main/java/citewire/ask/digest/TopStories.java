package citewire.ask.digest;

import citewire.ask.compare.voice.Outlets;
import citewire.ask.compare.voice.Voices;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import citewire.domain.Reader;
import citewire.domain.StoryId;
import citewire.domain.TimeWindow;
import citewire.index.ArticleIndex;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.FeedEntryStore;
import citewire.state.StoredArticle;
import citewire.text.SentenceSplitter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was most in the news: stories that many tell independently of each other come first, newer ones before older. It
 * quotes, and so needs no model.
 */
public final class TopStories {

    /** As many articles of a week as are looked through, the newest first. */
    private static final int ARTICLES = 2_000;

    /** As many stories as are looked at closely. */
    private static final int CLOSELY = 40;

    /** With this many of one topic, the others are heard first. */
    private static final int OF_A_TOPIC = 4;

    /** A shorter sentence is a heading or a date line, a longer one is no lead; the headline says it then. */
    private static final int SHORTEST = 40;

    private static final int LONGEST = 320;

    /** What opens an article; further down it is no lead. */
    private static final int OPENING = 3;

    private final ArticleStore articles;
    private final FeedEntryStore entries;
    private final ArticleIndex index;
    private final ZoneId zone;
    private final SentenceSplitter splitter = new SentenceSplitter();

    public TopStories(ArticleStore articles, FeedEntryStore entries, ArticleIndex index, ZoneId zone) {
        this.articles = articles;
        this.entries = entries;
        this.index = index;
        this.zone = zone;
    }

    /**
     * What is looked for.
     *
     * @param at the end of the time that is told of
     * @param length of that time; half as old counts twice as much
     * @param told what was known when it was last told; null where it never was
     * @param most how many stories
     */
    public record Wish(
            Reader reader,
            Instant at,
            Duration length,
            @Nullable Told told,
            int most) {}

    /**
     * What was known at a time.
     *
     * @param sequence the latest change of articles
     */
    public record Told(long sequence, Instant at) {}

    /** The latest change of articles there is, for what will be {@link Told}. */
    public long sequence() {
        return articles.sequence();
    }

    /** Best first; empty where nothing is new. Articles without a date are left out: nobody knows whether they are news. */
    public List<TopStory> find(Wish wish) {
        var candidates = candidates(wish);
        var ids = candidates.stream().map(ArticleHeader::id).toList();
        var copies = articles.stories(ids);
        var came = Set.copyOf(ids);
        var ranked = StoryGroups.of(candidates, copies, index).stream()
                .map(group -> new Story(group, copies))
                .sorted(Comparator.comparingDouble((Story story) -> story.worth(wish))
                        .reversed())
                .limit(CLOSELY)
                .map(story -> story.without(article -> toldBefore(article, came, wish)))
                .flatMap(Optional::stream)
                .map(story -> story.read(wish))
                .sorted(Comparator.comparingDouble((Story story) -> story.worth(wish))
                        .reversed())
                .toList();
        return spread(topics(ranked, wish.reader()), wish.most());
    }

    /** New since the last time, and not older than that time has it: a feed that is new brings a month of old news. */
    private List<ArticleHeader> candidates(Wish wish) {
        var told = wish.told();
        var from = wish.at().minus(wish.length().multipliedBy(told == null ? 1 : 2));
        var query = new ArticleQuery(wish.reader(), null, new TimeWindow(from, wish.at()), 1, ARTICLES);
        var listed = articles.list(query).articles();
        if (told == null) {
            return listed;
        }
        var came = articles.since(told.sequence(), told.at()).came();
        return listed.stream().filter(article -> came.contains(article.id())).toList();
    }

    /** A copy of what was there before is no news. */
    private boolean toldBefore(ArticleHeader article, Set<ArticleId> came, Wish wish) {
        return wish.told() != null
                && articles.find(article.id(), wish.reader()).map(StoredArticle::story).stream()
                        .flatMap(story -> story.articles().stream())
                        .anyMatch(copy -> !came.contains(copy.id()));
    }

    private List<TopStory> topics(List<Story> stories, Reader reader) {
        var named = entries.topics(
                stories.stream()
                        .flatMap(story -> story.articles.stream())
                        .map(ArticleHeader::id)
                        .toList(),
                reader);
        return stories.stream()
                .map(story -> new TopStory(
                        story.speaker(), quote(story.speaker(), reader), story.sources, story.topic(named)))
                .toList();
    }

    /** Best first, but no topic for itself alone while there are others. */
    private static List<TopStory> spread(List<TopStory> ranked, int most) {
        var chosen = new ArrayList<TopStory>();
        var waiting = new ArrayList<TopStory>();
        var of = new HashMap<Topic, Integer>();
        for (TopStory story : ranked) {
            (of.merge(story.topic(), 1, Integer::sum) <= OF_A_TOPIC ? chosen : waiting).add(story);
        }
        chosen.addAll(waiting);
        return List.copyOf(chosen.subList(0, Math.min(most, chosen.size())));
    }

    private String quote(ArticleHeader header, Reader reader) {
        return articles.find(header.id(), reader)
                .map(StoredArticle::article)
                .filter(article -> !header.headlineOnly())
                .flatMap(this::lead)
                .orElse(header.title());
    }

    private Optional<String> lead(Article article) {
        return splitter.split(article.body()).stream()
                .limit(OPENING)
                .map(span -> span.of(article.body()).replaceAll("\\s+", " ").strip())
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                .findFirst();
    }

    /** One story and how much it weighs. */
    private final class Story {

        private final List<ArticleHeader> articles;
        private final Map<ArticleId, StoryId> copies;
        private final int sources;

        private Story(List<ArticleHeader> articles, Map<ArticleId, StoryId> copies) {
            this(articles, copies, List.of());
        }

        private Story(List<ArticleHeader> articles, Map<ArticleId, StoryId> copies, List<Article> read) {
            this.articles = articles;
            this.copies = copies;
            this.sources = sources(read);
        }

        private int sources(List<Article> read) {
            var voices = new Voices();
            var outlets =
                    new Outlets(articles.stream().map(ArticleHeader::source).toList());
            for (ArticleHeader article : articles) {
                voices.publishedBy(article, outlets.publisher(article.source()));
                var story = copies.get(article.id());
                if (story != null) {
                    voices.tells(article.id(), story);
                }
            }
            read.forEach(
                    article -> outlets.creditedBy(article).forEach(outlet -> voices.credits(article.id(), outlet)));
            return voices.count(articles.stream().map(ArticleHeader::id).toList());
        }

        private Optional<Story> without(Predicate<ArticleHeader> told) {
            var rest = articles.stream().filter(told.negate()).toList();
            return rest.isEmpty() ? Optional.empty() : Optional.of(new Story(rest, copies));
        }

        /** With those joined who name the same outlet as where they have it from. */
        private Story read(Wish wish) {
            var read = articles.stream()
                    .flatMap(article -> TopStories.this.articles.find(article.id(), wish.reader()).stream())
                    .map(StoredArticle::article)
                    .toList();
            return new Story(articles, copies, read);
        }

        private double worth(Wish wish) {
            double age = Math.max(0, Duration.between(newest(), wish.at()).toMinutes());
            return sources * Math.pow(0.5, age / wish.length().toMinutes());
        }

        private Instant newest() {
            return articles.stream()
                    .map(ArticleHeader::published)
                    .filter(Objects::nonNull)
                    .map(published -> moment(published))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }

        private ArticleHeader speaker() {
            return articles.stream()
                    .filter(article -> !article.headlineOnly())
                    .findFirst()
                    .orElse(articles.getFirst());
        }

        /** The topic that most of its articles have. */
        private Topic topic(Map<ArticleId, String> named) {
            var counts = new HashMap<Topic, Integer>();
            articles.forEach(article -> counts.merge(topicOf(article, named), 1, Integer::sum));
            return articles.stream()
                    .map(article -> topicOf(article, named))
                    .filter(topic -> !topic.equals(Topic.OTHER))
                    .max(Comparator.comparingInt(topic -> counts.getOrDefault(topic, 0)))
                    .orElse(Topic.OTHER);
        }
    }

    private static Topic topicOf(ArticleHeader article, Map<ArticleId, String> named) {
        String folder = named.get(article.id());
        if (folder != null) {
            String name = folder.substring(folder.lastIndexOf('/') + 1);
            return Sections.named(name).<Topic>map(Topic.Section::new).orElseGet(() -> new Topic.Named(name));
        }
        return Sections.of(article.url()).<Topic>map(Topic.Section::new).orElse(Topic.OTHER);
    }

    private Instant moment(Published published) {
        return published.earliest(zone);
    }
}
