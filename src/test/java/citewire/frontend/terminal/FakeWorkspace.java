package citewire.frontend.terminal;

import citewire.ask.Answerer;
import citewire.ask.explain.Explanations;
import citewire.ask.replay.Replay;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.ArticleVersion;
import citewire.domain.Coverage;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.domain.Reader;
import citewire.domain.StoryId;
import citewire.eval.Subject;
import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamResult;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.ScriptedAnswerer;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.Bot;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.ExamRoom;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.Progress;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.index.IndexStatus;
import citewire.index.PassageFilter;
import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestReport;
import citewire.ingest.retention.Retention;
import citewire.ingest.schedule.FeedDesk;
import citewire.model.budget.Ledger;
import citewire.report.WeeklyReports;
import citewire.state.ArticleChange;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.ArticlesSince;
import citewire.state.MemberStore;
import citewire.state.Novelty;
import citewire.state.Publisher;
import citewire.state.StoredArticle;
import citewire.state.guild.GuildStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A house whose every part does as a test says; it opens itself and tells what was done to it. */
class FakeWorkspace implements Workspace, Opener, ArticleStore, Bot {

    static final Instant NOW = Instant.parse("2024-07-08T12:00:00Z");

    final List<String> done = new ArrayList<>();
    final Map<ArticleId, StoredArticle> stored = new LinkedHashMap<>();
    final List<IngestOutcome> outcomes = new ArrayList<>();
    final Map<String, CheckResult> checks = new LinkedHashMap<>();
    final List<PassageFilter> filters = new ArrayList<>();
    final List<ArticleQuery> queries = new ArrayList<>();

    ScriptedAnswerer answerer;
    List<RankedPassage> hits = List.of();
    ZoneId zone = ZoneOffset.UTC;
    boolean token;

    /** Where answers are kept. */
    @Nullable NewsDesk desk;

    /** Answers in place of the script. */
    @Nullable Answerer answering;

    private @Nullable Explanations explanations;

    @Nullable GlobalOptions opened;

    @Nullable RuntimeException fault;

    @Nullable Ledger ledger;

    @Nullable GuildStore guilds;

    @Nullable MemberStore members;

    @Nullable WeeklyReports reports;

    FakeWorkspace() {
        this(question -> News.talks());
    }

    FakeWorkspace(Function<Question, Answer> script) {
        answerer = new ScriptedAnswerer(script);
        News.all().forEach(this::commit);
        done.clear();
    }

    @Override
    public Workspace open(GlobalOptions options) {
        opened = options;
        if (fault != null) {
            throw fault;
        }
        return this;
    }

    @Override
    public Demonstration demo(GlobalOptions options, DemoOptions demo) {
        opened = options;
        done.add("demo " + demo.host() + ":" + demo.port());
        return new FakeDemonstration(done);
    }

    @Override
    public Workspace openApart(GlobalOptions options, Apart apart) {
        return open(options);
    }

    @Override
    public ExamRoom exam(Exam exam, Path articles, int port, Consumer<ExamResult> marked) {
        throw new UnsupportedOperationException("no exam is taken here");
    }

    @Override
    public Subject subject() {
        throw new AssertionError("an evaluation is tested with real parts");
    }

    @Override
    public WeeklyReports reports() {
        return Objects.requireNonNull(reports, "the test sets none");
    }

    @Override
    public GuildStore guilds() {
        return Objects.requireNonNull(guilds, "the test sets none");
    }

    @Override
    public MemberStore members() {
        return Objects.requireNonNull(members, "the test sets none");
    }

    @Override
    public Retention retention() {
        throw new AssertionError("nothing is let go here");
    }

    @Override
    public Ledger ledger() {
        return Objects.requireNonNull(ledger, "the test sets none");
    }

    @Override
    public Answerer answerer() {
        return answering == null ? answerer : answering;
    }

    @Override
    public Explanations explanations() {
        var kept = explanations;
        if (kept == null) {
            kept = Objects.requireNonNull(desk, "no test has opened one").explanations(clock());
            explanations = kept;
        }
        return kept;
    }

    @Override
    public Replay replay() {
        return Objects.requireNonNull(desk, "no test has opened one").replay(explanations());
    }

    @Override
    public List<RankedPassage> search(String text, PassageFilter filter, int k) {
        filters.add(filter);
        if (text.equals("break")) {
            throw new IllegalStateException("the index is gone");
        }
        return hits.stream().limit(k).toList();
    }

    @Override
    public ArticlePage find(@Nullable String about, ArticleQuery query) {
        done.add("find " + about);
        queries.add(query);
        var found = stored.values().stream()
                .map(article -> article.article().header())
                .filter(header -> about == null || header.title().contains(about))
                .limit(query.size())
                .toList();
        return new ArticlePage(found, query.page(), 1, found.size());
    }

    @Override
    public Optional<Article> version(ArticleId id, int version) {
        return find(id).filter(article -> article.versions().size() == version).map(StoredArticle::article);
    }

    @Override
    public Map<ArticleId, StoryId> stories(Collection<ArticleId> articles) {
        return Map.of();
    }

    @Override
    public ArticleStore articles() {
        return this;
    }

    @Override
    public IndexStatus indexStatus() {
        return new IndexStatus(8, 6, 3);
    }

    @Override
    public IngestReport ingest(List<String> inputs, Consumer<IngestOutcome> heard) {
        done.add("ingest " + inputs);
        outcomes.forEach(heard);
        return outcomes.stream()
                .map(IngestOutcome::status)
                .reduce(IngestReport.EMPTY, IngestReport::plus, (one, other) -> other);
    }

    @Override
    public FeedDesk feeds() {
        throw new AssertionError("feeds are tested with real parts");
    }

    @Override
    public void awaitWords() {
        done.add("words");
    }

    @Override
    public void awaitVectors(Progress progress) {
        progress.at(6, 8);
        done.add("vectors");
    }

    @Override
    public void awaitLastVectors() {}

    @Override
    public void rebuild(Progress progress) {
        progress.at(3, 3);
        done.add("rebuild");
    }

    @Override
    public List<HealthCheck> checks() {
        return checks.entrySet().stream().map(FakeWorkspace::check).toList();
    }

    private static HealthCheck check(Map.Entry<String, CheckResult> entry) {
        return new HealthCheck() {
            @Override
            public String name() {
                return entry.getKey();
            }

            @Override
            public CheckResult run() {
                return entry.getValue();
            }
        };
    }

    @Override
    public Bot bot() {
        return this;
    }

    @Override
    public boolean hasToken() {
        return token;
    }

    @Override
    public void run(Consumer<String> heard) {
        done.add("run");
        heard.accept("health: http://127.0.0.1:8080/health");
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        done.add("close");
    }

    @Override
    public List<Novelty> commit(List<Article> articles) {
        return articles.stream().<Novelty>map(this::keep).toList();
    }

    private Novelty keep(Article article) {
        var version = new ArticleVersion(
                1, article.title(), article.header().published(), Instant.parse("2024-07-08T08:00:00Z"));
        stored.put(article.id(), new StoredArticle(article, List.of(version), false, null));
        return new Novelty.Added(article.id());
    }

    @Override
    public boolean withdraw(ArticleId id) {
        throw neverCalled();
    }

    @Override
    public Optional<StoredArticle> find(ArticleId id, Reader reader) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public ArticlePage list(ArticleQuery query) {
        return find(null, query);
    }

    @Override
    public List<ArticleHeader> suggest(String text, int limit, Reader reader) {
        throw neverCalled();
    }

    @Override
    public void alsoKnown(ArticleId article, Collection<ArticleId> as) {
        throw neverCalled();
    }

    @Override
    public Optional<ArticleId> present(ArticleId known) {
        throw neverCalled();
    }

    @Override
    public Duration missing(ArticleId article) {
        throw neverCalled();
    }

    @Override
    public List<ArticleChange> changesAfter(long sequence, int limit) {
        throw neverCalled();
    }

    @Override
    public ArticlesSince since(long sequence, Instant then) {
        throw neverCalled();
    }

    @Override
    public void onChange(Runnable heard) {}

    @Override
    public long sequence() {
        return stored.size();
    }

    @Override
    public List<Publisher> publishers(Reader reader) {
        throw neverCalled();
    }

    @Override
    public int changed(long sequence, Reader reader) {
        throw neverCalled();
    }

    @Override
    public Coverage coverage(Reader reader) {
        return new Coverage(stored.size(), stored.size(), News.SUMMIT.published());
    }

    /** The command line reads the store through its commands; a call of these would be a mistake of theirs. */
    private static AssertionError neverCalled() {
        return new AssertionError("no command of the terminal needs this of the store");
    }
}
