package citewire.ask.retrieve;

import citewire.domain.ArticleHeader;
import citewire.domain.Published;
import citewire.domain.RankedPassage;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.StoredArticle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists articles: the newest, or those that bear on something. */
public final class ArticleFinder {

    /** How many passages are looked through for articles. */
    private static final int PASSAGES = 200;

    /** As many as are read at a glance. */
    private static final int STORIES = 10;

    private static final int REPORTS = 5;

    /** What is reported further apart is another event, or its aftermath. */
    private static final Duration EVENT = Duration.ofDays(4);

    private final ArticleStore store;
    private final Retriever retriever;
    private final NewestFinder newest;
    private final KeySentences sentences;
    private final Clock clock;

    public ArticleFinder(ArticleStore store, Retriever retriever, ArticleIndex index, Clock clock) {
        this.store = store;
        this.retriever = retriever;
        this.newest = new NewestFinder(store, retriever, index, clock.getZone());
        this.sentences = new KeySentences(index.analysis());
        this.clock = clock;
    }

    /**
     * @param about lists the articles of the best passages for this, best first; null or blank lists the newest first
     * @param query which articles, and which page of them
     */
    public ArticlePage find(@Nullable String about, ArticleQuery query) {
        return about == null || about.isBlank() ? store.list(query) : page(about(about, query), query);
    }

    /**
     * The newest stories, those of the last month before the newest.
     *
     * @param about null or blank for the news at large
     * @param source one publisher's alone, compared without case; null for all
     */
    public List<LatestStory> latest(@Nullable String about, @Nullable String source, Reader reader) {
        var filter = new PassageFilter(new Scope(TimeWindow.ALWAYS, source, Set.of(), null, reader), clock.instant());
        return newest.stories(about == null ? "" : about.strip(), filter).stream()
                .limit(STORIES)
                .map(reports -> new LatestStory(reports.getFirst(), outlets(reports, reader)))
                .toList();
    }

    /** An article that {@code reader} sees, with what helps to see what it is. */
    public ArticleView view(StoredArticle stored, Reader reader) {
        var article = stored.article();
        var filter = new PassageFilter(
                new Scope(around(article.header().published()), null, Set.of(), null, reader), clock.instant());
        return new ArticleView(
                stored,
                sentences.of(article.title(), article.body()),
                newest.reports(article.header(), filter).stream().limit(REPORTS).toList());
    }

    /** An article in one of its versions, from 1; empty where it never had that. */
    public Optional<VersionView> version(StoredArticle stored, int version) {
        var now = stored.article();
        return stored.versions().stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .flatMap(each -> store.version(now.id(), version)
                        .map(then -> new VersionView(
                                each,
                                stored.versions().size(),
                                then,
                                sentences.of(then.title(), then.body()),
                                sentences.gone(then.body(), now.body()))));
    }

    private TimeWindow around(@Nullable Published published) {
        var zone = clock.getZone();
        return published == null
                ? TimeWindow.ALWAYS
                : new TimeWindow(
                        published.earliest(zone).minus(EVENT),
                        published.latest(zone).plus(EVENT));
    }

    private int outlets(List<ArticleHeader> reports, Reader reader) {
        return (int) reports.stream()
                .flatMap(report -> Stream.concat(Stream.of(report), copies(report, reader)))
                .map(article -> article.source().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private Stream<ArticleHeader> copies(ArticleHeader article, Reader reader) {
        return store.find(article.id(), reader).map(StoredArticle::story).stream()
                .flatMap(story -> story.articles().stream());
    }

    private List<ArticleHeader> about(String about, ArticleQuery query) {
        var scope = new Scope(query.window(), query.source(), Set.of(), null, query.reader());
        return retriever.rank(about, new PassageFilter(scope, clock.instant()), PASSAGES).passages().stream()
                .map(RankedPassage::passage)
                .map(passage -> passage.article())
                .distinct()
                .toList();
    }

    private static ArticlePage page(List<ArticleHeader> all, ArticleQuery query) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), query.size()));
        int from = Math.min(all.size(), (query.page() - 1) * query.size());
        int to = Math.min(all.size(), from + query.size());
        return new ArticlePage(all.subList(from, to), query.page(), pages, all.size());
    }
}
