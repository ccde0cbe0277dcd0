package citewire;

import citewire.ask.Answerer;
import citewire.ask.digest.TopStories;
import citewire.ask.explain.Explanations;
import citewire.ask.replay.Differences;
import citewire.ask.replay.Recheck;
import citewire.ask.replay.Replay;
import citewire.ask.retrieve.ArticleFinder;
import citewire.ask.suggest.NextQuestions;
import citewire.ask.summary.ArticleSummaries;
import citewire.config.Config;
import citewire.domain.RankedPassage;
import citewire.domain.kept.Making;
import citewire.eval.Subject;
import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamResult;
import citewire.eval.peer.Meaning;
import citewire.eval.peer.WordSearch;
import citewire.frontend.discord.DiscordParts;
import citewire.frontend.discord.checkup.DiscordChecks;
import citewire.frontend.discord.digest.DigestParts;
import citewire.frontend.discord.member.MemberCommands.Keeping;
import citewire.frontend.http.RunningBot;
import citewire.frontend.terminal.workspace.Bot;
import citewire.frontend.terminal.workspace.ExamRoom;
import citewire.frontend.terminal.workspace.Progress;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.health.ArticlesCheck;
import citewire.health.ConfigFileCheck;
import citewire.health.DataFolderCheck;
import citewire.health.EmbeddingCheck;
import citewire.health.FeedsCheck;
import citewire.health.HealthCheck;
import citewire.health.IndexCheck;
import citewire.health.SpendCheck;
import citewire.index.IndexStatus;
import citewire.index.PassageFilter;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.index.lucene.PlainWords;
import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestReport;
import citewire.ingest.Ingestor;
import citewire.ingest.file.ArticleFiles;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageSplitter;
import citewire.ingest.retention.Retention;
import citewire.ingest.schedule.FeedDesk;
import citewire.ingest.story.WireCopies;
import citewire.logging.SecretMask;
import citewire.metrics.HouseSources;
import citewire.metrics.Metrics;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.model.budget.Ledger;
import citewire.report.WeeklyReports;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.MemberStore;
import citewire.state.guild.GuildStore;
import citewire.state.jdbc.SqliteState;
import citewire.state.jdbc.SqliteVectorCache;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import citewire.watch.Corrections;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring: every part is made here, opened in order and closed in reverse. */
final class App implements Workspace {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    /** Words are indexed at some thousand passages a second; only another process that hangs takes longer. */
    private static final Duration WORDS = Duration.ofSeconds(60);

    private final Settings settings;
    private final Config config;
    private final Clock clock;
    private final Shutdown shutdown;
    private final LoadingEmbedder embedder;
    private final SqliteState state;
    private final SqliteVectorCache vectors;
    private final LuceneArticleIndex index;
    private final Indexer indexer;
    private final LiveNews live;
    private final Ingestor ingestor;
    private final Answering answering;
    private final ArticleFinder finder;
    private final SecureRandom random = new SecureRandom();
    private final Explanations explanations;
    private final RightOfWay way = new RightOfWay();
    private final PassageSplitter splitter = new PassageSplitter(new SentenceSplitter());
    private final Metrics metrics = new Metrics();
    private final KeptOfMembers members;

    private App(Settings settings, Shutdown shutdown, First first) {
        this.settings = settings;
        this.config = settings.config();
        this.shutdown = shutdown;
        this.clock = Clock.system(config.zone());
        Path data = config.data();
        embedder = new LoadingEmbedder(config.embedding(), shutdown);
        if (first == First.EVERYTHING) {
            embedder.begin();
        }
        state = SqliteState.open(data.resolve("citewire.db"), clock, random, new WireCopies());
        vectors = SqliteVectorCache.open(settings.cache().resolve("vectors.db"));
        index = LuceneArticleIndex.open(data.resolve("index"), config.zone(), Embedder.NAME);
        indexer = indexer();
        live = new LiveNews(config, state, clock, random, way);
        ingestor = new Ingestor(
                state.articles(),
                new ArticleFiles(config.ingest().maxLineBytes(), config.ingest().maxFileBytes()),
                live.input()::read,
                way);
        answering = new Answering(config, new AskParts(clock, random, state, index, embedder, way, metrics.models()));
        members = new KeptOfMembers(config.records().life(), state, clock);
        finder = new ArticleFinder(state.articles(), path().retriever(), index, clock);
        explanations = new Explanations(
                state.answers(), state.articles(), config.records().life(), this::making);
    }

    /** As {@link #open(Settings, Shutdown, First)}, everything first. */
    static App open(Settings settings, Shutdown shutdown) {
        return open(settings, shutdown, First.EVERYTHING);
    }

    /** Opens every part, takes the seeds in and waits until they can be found by their words. */
    static App open(Settings settings, Shutdown shutdown, First first) {
        var app = new App(settings, shutdown, first);
        try {
            SeedIntake.run(settings, app.state, app.ingestor);
            app.indexer.start();
            app.indexer.awaitStart(WORDS);
            app.embedder.begin();
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    private Indexer indexer() {
        var enabled = config.embedding().enabled();
        return new Indexer(
                state.articles(),
                index,
                splitter,
                enabled ? new PassageVectors(vectors, embedder::get)::of : null,
                // a container with one processor is not asked to compute two passages in turns
                Math.min(config.embedding().threads(), Runtime.getRuntime().availableProcessors()),
                way);
    }

    /** What an answer that is begun now is made with. */
    private Making making() {
        return AnswerSettings.of(answering.config(), clock.instant(), index.sequence());
    }

    @Override
    public Answerer answerer() {
        return explanations.explaining(answering.answerer());
    }

    @Override
    public Explanations explanations() {
        return explanations;
    }

    @Override
    public Replay replay() {
        return new Replay(
                explanations,
                state.articles(),
                path().quoting(),
                new Recheck(path().checker(), index),
                new Differences(
                        state.articles(), this::making, () -> index.status().vectorShare()));
    }

    @Override
    public List<RankedPassage> search(String text, PassageFilter filter, int k) {
        return path().retriever().search(text, filter, k);
    }

    @Override
    public ArticlePage find(@Nullable String about, ArticleQuery query) {
        return finder.find(about, query);
    }

    @Override
    public ArticleStore articles() {
        return state.articles();
    }

    @Override
    public IndexStatus indexStatus() {
        return index.status();
    }

    @Override
    public IngestReport ingest(List<String> inputs, Consumer<IngestOutcome> heard) {
        return ingestor.ingest(inputs, heard);
    }

    @Override
    public FeedDesk feeds() {
        return live.desk();
    }

    @Override
    public void awaitWords() {
        if (!indexer.awaitWords(WORDS)) {
            LOG.warn("The newest articles are not in the index yet; another process writes it and has not come so far");
        }
    }

    @Override
    public void awaitVectors(Progress progress) {
        indexer.awaitVectors(progress::at);
    }

    @Override
    public void awaitLastVectors() {
        indexer.awaitLastVectors();
    }

    @Override
    public void rebuild(Progress progress) {
        Rebuilding.run(indexer, progress);
    }

    @Override
    public Retention retention() {
        return new Retention(
                config.retention(),
                state.retention(),
                splitter,
                new PassageVectors(vectors, embedder::get)::forget,
                clock);
    }

    @Override
    public Ledger ledger() {
        return path().ledger();
    }

    @Override
    public WeeklyReports reports() {
        return new WeeklyReports(
                state.reports(), state.feeds(), path().ledger(), index.analysis(), config.zone(), clock);
    }

    @Override
    public GuildStore guilds() {
        return state.guilds();
    }

    @Override
    public MemberStore members() {
        return members;
    }

    @Override
    public List<HealthCheck> checks() {
        var checks = new ArrayList<HealthCheck>(List.of(
                new ConfigFileCheck(settings.file()),
                new DataFolderCheck(config.data()),
                new ArticlesCheck(state.articles(), clock, config.zone()),
                new IndexCheck(index, state.articles(), config.embedding()),
                new EmbeddingCheck(config.embedding().enabled(), embedder::trial),
                new FeedsCheck(state.feeds(), clock),
                new SpendCheck(config.limits(), path().ledger(), path().budget()),
                new RunningBot(config.http())));
        checks.addAll(DiscordChecks.all(config.discord(), state.guilds(), clock));
        checks.addAll(new ModelChecks(config.model(), path()::ladder, clock).all());
        return MaskedCheck.all(checks, this::mask);
    }

    private SecretMask mask() {
        return SecretMask.of(Settings.secrets(answering.config()));
    }

    /** Goes by other settings from now on, as far as {@link citewire.config.Live} says; all of them or, where one fails, none. */
    void take(Config changed) {
        var wired = answering.wired(changed);
        live.settle(changed.feeds());
        answering.take(changed, wired);
    }

    @Override
    public Bot bot() {
        var ready = MaskedCheck.all(
                List.of(new IndexCheck(index, state.articles(), config.embedding()), new CurrentLadder(this::path)),
                this::mask);
        var house = new HouseSources(
                state.articles(),
                index,
                config.embedding().enabled(),
                state.feeds(),
                config.data(),
                () -> new HouseSources.Models(path().ladder(), path().ledger()),
                ready,
                clock);
        var parts = discordParts(metrics.questions().measuring(answerer()));
        return new BotProcess(
                settings,
                parts,
                live,
                new Upkeep(settings, path().ledger(), retention(), members::forgetExpired),
                new Figures(metrics, house),
                new Reloading(settings, this::take, clock),
                shutdown);
    }

    /** What the bot in Discord works with. */
    DiscordParts discordParts(Answerer answering) {
        return new DiscordParts(
                answering,
                request -> path().claims().check(request),
                explanations,
                finder,
                new NextQuestions((question, heard) -> path().quoting().answer(question, heard), state.articles()),
                new ArticleSummaries(() -> path().drafting(), path().checker(), index, state.summaries(), clock),
                state.articles(),
                state.components(),
                members.conversations(),
                state.openAnswers(),
                new Corrections(
                        state.answers(), state.articles(), config.records().corrected(), clock),
                live.guilds(new HouseFacts(state.articles(), index, this::path)),
                new DigestParts(
                        state.digests(),
                        new TopStories(state.articles(), state.feedEntries(), index, config.zone()),
                        reports()),
                members,
                state.votes(),
                new Keeping(
                        config.records().life(), () -> path().ladder().best().orElse("")),
                clock,
                config.zone());
    }

    /** The confidence from which on quotes answer. */
    double confidence() {
        return answering.config().answer().confidence();
    }

    /** How questions are answered here. */
    AskPath path() {
        return answering.path();
    }

    @Override
    public Subject subject() {
        var meaning = config.embedding().enabled() ? new Meaning(embedder::get, vectors) : null;
        WordSearch.Maker words = passages -> PlainWords.over(passages)::search;
        return new Subject(
                state.articles(),
                index,
                path().retriever(),
                path().answerer(),
                path().checker(),
                words,
                meaning,
                config.zone());
    }

    @Override
    public ExamRoom exam(Exam exam, Path articles, int port, Consumer<ExamResult> marked) {
        return ExamHall.open(this, shutdown, exam, articles, port, marked);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        explanations.close();
        live.close();
        indexer.close();
        index.close();
        vectors.close();
        state.close();
        embedder.close();
    }
}
