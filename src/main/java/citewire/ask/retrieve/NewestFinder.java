package citewire.ask.retrieve;

import citewire.domain.ArticleHeader;
import citewire.domain.Passage;
import citewire.domain.Published;
import citewire.domain.RankedPassage;
import citewire.domain.StoryId;
import citewire.domain.TimeWindow;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is new: the opening passages of the newest articles, on a topic or on anything. */
public final class NewestFinder {

    /** A reader who catches up wants a handful of stories. */
    private static final int STORIES = 5;

    private static final Duration STALE = Duration.ofDays(30);

    /** How many articles are looked through for them. */
    private static final int ARTICLES = 50;

    private static final int PASSAGES = 60;

    /** A passage this much less relevant than the best is about something else. */
    private static final double SHARE_OF_BEST = 0.2;

    /** An article that says less of the topic, by how telling its words are, is about something else. */
    private static final double ENOUGH_OF_TOPIC = 0.7;

    private final ArticleStore store;
    private final Retriever retriever;
    private final ArticleIndex index;
    private final ZoneId zone;

    public NewestFinder(ArticleStore store, Retriever retriever, ArticleIndex index, ZoneId zone) {
        this.store = store;
        this.retriever = retriever;
        this.index = index;
        this.zone = zone;
    }

    /**
     * One passage for each story, the newest first.
     *
     * @param topic empty for the news at large
     */
    public List<RankedPassage> find(String topic, PassageFilter filter) {
        var stories = ledes(topic, filter);
        var ranked = new ArrayList<RankedPassage>();
        for (List<Passage> ledes : stories.subList(0, Math.min(STORIES, stories.size()))) {
            ranked.add(new RankedPassage(ranked.size() + 1, 1.0 / (ranked.size() + 1), ledes.getFirst()));
        }
        return ranked;
    }

    /**
     * The stories, the newest first: for each the articles that report it, the newest first, but of copies one alone.
     *
     * @param topic empty for the news at large
     */
    public List<List<ArticleHeader>> stories(String topic, PassageFilter filter) {
        return ledes(topic, filter).stream()
                .map(story -> story.stream().map(Passage::article).toList())
                .toList();
    }

    /** The articles that report what this one does, best first, but of copies one alone and none of its own. */
    List<ArticleHeader> reports(ArticleHeader article, PassageFilter filter) {
        var found = retriever.search(article.title(), filter, PASSAGES).stream()
                .map(ranked -> ranked.passage().article())
                .filter(other -> !other.id().equals(article.id()))
                .distinct();
        var lede = index.passages(article.id()).stream().findFirst();
        return lede.isEmpty()
                ? List.of()
                : withoutCopies(Stream.concat(Stream.of(article), found).toList()).stream()
                        .skip(1)
                        .filter(other -> index.passages(other.id()).stream()
                                .findFirst()
                                .filter(told -> sameStory(lede.get(), told))
                                .isPresent())
                        .toList();
    }

    /** The openings of the reports of each story. */
    private List<List<Passage>> ledes(String topic, PassageFilter filter) {
        var stories = new ArrayList<List<Passage>>();
        for (ArticleHeader article : withoutCopies(topic.isEmpty() ? newest(filter) : about(topic, filter))) {
            index.passages(article.id()).stream().findFirst().ifPresent(lede -> tell(lede, stories));
        }
        return stories;
    }

    private void tell(Passage lede, List<List<Passage>> stories) {
        for (List<Passage> story : stories) {
            if (sameStory(lede, story.getFirst())) {
                story.add(lede);
                return;
            }
        }
        stories.add(new ArrayList<>(List.of(lede)));
    }

    /** The first of each story. */
    private List<ArticleHeader> withoutCopies(List<ArticleHeader> articles) {
        var stories = store.stories(articles.stream().map(ArticleHeader::id).toList());
        var told = new HashSet<StoryId>();
        return articles.stream()
                .filter(article -> {
                    var story = stories.get(article.id());
                    return story == null || told.add(story);
                })
                .toList();
    }

    private List<ArticleHeader> newest(PassageFilter filter) {
        var window = filter.scope().window();
        var dated = listed(filter, new TimeWindow(window.from(), earlier(window.to(), filter.notAfter())));
        // no date at all is no reason to say nothing
        return dated.isEmpty() ? listed(filter, window) : recent(dated);
    }

    /** What is much older than the newest is no news beside it. */
    private List<ArticleHeader> recent(List<ArticleHeader> dated) {
        var oldest = latest(dated.getFirst()).minus(STALE);
        return dated.stream()
                .filter(article -> !latest(article).isBefore(oldest))
                .toList();
    }

    private List<ArticleHeader> listed(PassageFilter filter, TimeWindow window) {
        var scope = filter.scope();
        var query = new ArticleQuery(scope.reader(), scope.source(), window, 1, ARTICLES);
        return store.list(query).articles().stream()
                .filter(article -> filter.admits(article.id()))
                .toList();
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private List<ArticleHeader> about(String topic, PassageFilter filter) {
        var found = retriever.search(topic, filter, PASSAGES);
        double enough = found.isEmpty() ? 0 : SHARE_OF_BEST * found.getFirst().score();
        Map<ArticleHeader, Set<String>> said = new LinkedHashMap<>();
        found.stream()
                .filter(ranked -> ranked.score() >= enough)
                .map(RankedPassage::passage)
                .forEach(passage -> said.computeIfAbsent(passage.article(), article -> terms(article.title()))
                        .addAll(terms(passage.text())));
        var weights = weights(topic);
        double whole = weights.values().stream().mapToDouble(weight -> weight).sum();
        return said.entrySet().stream()
                .filter(article -> weight(weights, article.getValue()) >= ENOUGH_OF_TOPIC * whole)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(this::latest).reversed())
                .toList();
    }

    private static double weight(Map<String, Double> weights, Set<String> said) {
        return weights.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** How telling each word of the topic is: the rarer, the more. */
    private Map<String, Double> weights(String topic) {
        double all = index.status().passages();
        Map<String, Double> weights = new HashMap<>();
        terms(topic).forEach(term -> weights.put(term, Math.log((all + 2) / (index.passageFrequency(term) + 1))));
        return weights;
    }

    private Instant latest(ArticleHeader article) {
        Published published = article.published();
        return published == null ? Instant.MIN : published.latest(zone);
    }

    /** Reports of one event by several hands are no copies, but share most words of their openings. */
    private boolean sameStory(Passage one, Passage other) {
        var first = terms(one.article().title() + "\n" + one.sentence(0));
        var second = terms(other.article().title() + "\n" + other.sentence(0));
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.size() >= 0.6 * Math.min(first.size(), second.size());
    }

    private Set<String> terms(String text) {
        var terms = new HashSet<String>();
        index.analysis().terms(text).forEach(term -> terms.add(term.value()));
        return terms;
    }
}
