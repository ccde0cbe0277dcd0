package citewire.state.jdbc;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.domain.StoryId;
import citewire.state.ArticleChange;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.ArticlesSince;
import citewire.state.CopyRule;
import citewire.state.Novelty;
import citewire.state.Publisher;
import citewire.state.StoredArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** Articles in all their versions. */
final class SqliteArticles implements ArticleStore {

    static final String HEADER = "article.id, article.title, article.source, article.url, article.published,"
            + " article.updated, article.headline_only, article.audience";

    private static final String CURRENT = "SELECT " + HEADER + """
            , article.number, article.origin, article.present, article.sequence, now.authors, now.language, now.body
            FROM article
            JOIN article_version AS now ON now.article = article.number AND now.version = article.version
            """;

    private static final String VERSION = """
            SELECT article.id, article.origin, article.audience, was.title, was.source, was.url, was.published, was.updated,
                was.headline_only, was.authors,
                was.language, was.body
            FROM article JOIN article_version AS was ON was.article = article.number
            WHERE article.id = :id AND was.version = :version
            """;

    private final Database database;
    private final Clock clock;
    private final CopyRule rule;
    private final ArticleLists lists;

    /** A question asks for the coverage, and most questions come with no change in between. */
    private final AtomicReference<Counted> counted = new AtomicReference<>(new Counted(0, Map.of()));

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private record Counted(long sequence, Map<Reader, Coverage> coverage) {}

    SqliteArticles(Database database, Clock clock, CopyRule rule) {
        this.database = database;
        this.clock = clock;
        this.rule = rule;
        this.lists = new ArticleLists(clock.getZone());
    }

    @Override
    public List<Novelty> commit(List<Article> articles) {
        var novelties = database.write("commit " + articles.size() + " articles", handle -> {
            var commit = commit(handle);
            commit.catchUp();
            return articles.stream().map(commit::commit).toList();
        });
        listeners.forEach(Runnable::run);
        return novelties;
    }

    @Override
    public boolean withdraw(ArticleId id) {
        boolean left = database.write(
                "withdraw article " + id, handle -> commit(handle).withdraw(id));
        listeners.forEach(Runnable::run);
        return left;
    }

    @Override
    public void onChange(Runnable heard) {
        listeners.add(heard);
    }

    private ArticleCommit commit(Handle handle) {
        return new ArticleCommit(handle, clock.instant(), rule);
    }

    @Override
    public Optional<StoredArticle> find(ArticleId id, Reader reader) {
        return database.read("find article " + id, handle -> {
            var own = stored(handle, "article.id = :id", id, reader);
            return own.isPresent()
                    ? own
                    : stored(handle, "article.number = (SELECT article FROM article_twin WHERE id = :id)", id, reader);
        });
    }

    private static Optional<StoredArticle> stored(Handle handle, String condition, ArticleId id, Reader reader) {
        return Seen.bind(handle.createQuery(CURRENT + " WHERE " + condition + Seen.by(reader)), reader)
                .bind("id", id.value())
                .map((row, context) -> {
                    var versions = handle.createQuery(
                                    "SELECT * FROM article_version WHERE article = ? ORDER BY version")
                            .bind(0, row.getLong("number"))
                            .map((version, inner) -> ArticleRows.version(version))
                            .list();
                    return new StoredArticle(
                            ArticleRows.article(row),
                            versions,
                            !row.getBoolean("present"),
                            Stories.of(handle, row.getLong("number"), reader));
                })
                .findOne();
    }

    @Override
    public void alsoKnown(ArticleId article, Collection<ArticleId> as) {
        database.write("note addresses of article " + article, handle -> ArticlePlaces.alsoKnown(handle, article, as));
    }

    @Override
    public Optional<ArticleId> present(ArticleId known) {
        return database.read("look for article " + known, handle -> ArticlePlaces.present(handle, known));
    }

    @Override
    public Duration missing(ArticleId article) {
        return database.write(
                "note that article " + article + " is missing",
                handle -> ArticlePlaces.missing(handle, article, clock.instant()));
    }

    @Override
    public Optional<Article> version(ArticleId id, int version) {
        return database.read(
                "read version " + version + " of article " + id,
                handle -> handle.createQuery(VERSION)
                        .bind("id", id.value())
                        .bind("version", version)
                        .map((row, context) -> ArticleRows.article(row))
                        .findOne());
    }

    @Override
    public Map<ArticleId, StoryId> stories(Collection<ArticleId> articles) {
        return database.read("look for the stories of articles", handle -> Stories.of(handle, articles));
    }

    @Override
    public ArticlePage list(ArticleQuery query) {
        return database.read("list the articles", handle -> lists.page(handle, query));
    }

    @Override
    public List<ArticleHeader> suggest(String text, int limit, Reader reader) {
        return database.read("suggest articles", handle -> lists.suggest(handle, text, limit, reader));
    }

    @Override
    public List<ArticleChange> changesAfter(long sequence, int limit) {
        return database.read("read the changes", handle -> Changes.after(handle, sequence, limit));
    }

    @Override
    public ArticlesSince since(long sequence, Instant then) {
        return database.read("read what has changed", handle -> ArticleHistory.since(handle, sequence, then));
    }

    @Override
    public long sequence() {
        return database.read("read the latest change", Changes::latest);
    }

    @Override
    public int changed(long sequence, Reader reader) {
        return database.read("count the changes", handle -> Changes.count(handle, sequence, reader));
    }

    @Override
    public List<Publisher> publishers(Reader reader) {
        return database.read("list the publishers", handle -> Publishers.of(handle, reader));
    }

    @Override
    public Coverage coverage(Reader reader) {
        return database.read("count the articles", handle -> {
            var sequence = Changes.latest(handle);
            var last = counted.get();
            var known = last.sequence() == sequence ? last.coverage() : Map.<Reader, Coverage>of();
            var coverage = known.get(reader);
            return coverage == null ? counted(handle, reader, sequence, known) : coverage;
        });
    }

    private Coverage counted(Handle handle, Reader reader, long sequence, Map<Reader, Coverage> known) {
        var coverage = lists.coverage(handle, reader);
        var all = new HashMap<>(known);
        all.put(reader, coverage);
        counted.set(new Counted(sequence, Map.copyOf(all)));
        return coverage;
    }
}
