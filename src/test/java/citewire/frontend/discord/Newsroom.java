package citewire.frontend.discord;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.ask.check.CitationChecker;
import citewire.ask.claim.ClaimChecker;
import citewire.ask.compare.dispute.Contradictions;
import citewire.ask.digest.TopStories;
import citewire.ask.draft.Drafting;
import citewire.ask.draft.quote.QuoteDrafter;
import citewire.ask.draft.quote.TokenReader;
import citewire.ask.explain.Explanations;
import citewire.ask.retrieve.ArticleFinder;
import citewire.ask.retrieve.QueryEmbedder;
import citewire.ask.retrieve.Retriever;
import citewire.ask.suggest.NextQuestions;
import citewire.ask.summary.ArticleSummaries;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.Asker;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Reader;
import citewire.domain.TextSpan;
import citewire.domain.kept.Making;
import citewire.fixtures.FastSessions;
import citewire.fixtures.FeedRoom;
import citewire.fixtures.JdaLogs;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.Ladders;
import citewire.fixtures.NewStore;
import citewire.fixtures.ScriptedAnswerer;
import citewire.frontend.discord.admin.GuildParts;
import citewire.frontend.discord.admin.House;
import citewire.frontend.discord.digest.DigestParts;
import citewire.frontend.discord.member.MemberCommands;
import citewire.frontend.discord.reply.Pacing;
import citewire.index.IndexStatus;
import citewire.index.IndexedPassage;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.model.budget.Ledger;
import citewire.report.WeeklyReports;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.client.Member;
import citewire.simulator.options.Limits;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.state.ComponentStore;
import citewire.state.digest.DigestStore;
import citewire.state.jdbc.SqliteState;
import citewire.watch.Corrections;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The bot on real stores and the real JDA, in front of a simulated Discord; only the answers are scripted. */
final class Newsroom implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Quick, so that a test sees several edits in a second. */
    static final DiscordBot.Timing QUICK = new DiscordBot.Timing(
            new Pacing(Duration.ofMillis(50), 13, Duration.ofMinutes(1)), Duration.ofSeconds(2), Duration.ofMillis(50));

    /** As Discord's, but for three seconds that the first event of a process on a busy machine may take. */
    static final Limits UNHURRIED = new Limits(PATIENCE, Duration.ofMinutes(15), 100, Duration.ofSeconds(1));

    private static final ZoneId ZONE = ZoneId.of("UTC");

    final DiscordSimulator discord;
    final Member alice;
    final Member bob;
    final Channel general;
    final SqliteState state;
    final FeedRoom feeds;
    private final Clock clock;
    final JdaLogs jdaLogs = new JdaLogs();
    private final LuceneArticleIndex index;
    private final DiscordBot.Timing timing;
    private final Explanations explanations;
    private volatile Answerer script = new ScriptedAnswerer(question -> cited("Seoul said so [1].", FERRY));
    private volatile boolean forgetful;
    private volatile boolean messageContent;
    /** Answers what might be asked next. */
    private volatile Answerer next = new ScriptedAnswerer(question -> cited("Nobody knows [1].", FERRY));

    /** What the next bot keeps its digests in. */
    DigestStore digestStore;

    /** Who the next bot tells of the week. */
    String report = Config.Discord.NO_REPORT;

    private @Nullable DiscordBot bot;

    static final Article FERRY = citewire.fixtures.ArticleBuilder.article()
            .id("ferry")
            .url("https://news.example/ferry")
            .published("2026-11-20")
            .build();

    Newsroom(Path folder, SimulatorOptions options, DiscordBot.Timing timing) {
        this(folder, options, timing, Clock.systemUTC());
    }

    /** @param clock of Discord and of the bot alike */
    Newsroom(Path folder, SimulatorOptions options, DiscordBot.Timing timing, Clock clock) {
        this.clock = clock;
        this.discord = JudgedDiscord.start(options, clock);
        this.alice = discord.member("alice");
        this.bob = discord.member("bob");
        this.general = discord.channel("general");
        this.state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7));
        this.digestStore = state.digests();
        this.index = LuceneArticleIndex.open(folder.resolve("index"), ZONE);
        this.feeds = new FeedRoom(state);
        this.timing = timing;
        this.explanations = new Explanations(state.answers(), state.articles(), Duration.ofDays(30), this::making);
    }

    /** A newsroom whose bot is online and has its commands registered. */
    static Newsroom open(Path folder) {
        return open(folder, SimulatorOptions.defaults().withLimits(UNHURRIED), QUICK);
    }

    static Newsroom open(Path folder, SimulatorOptions options, DiscordBot.Timing timing) {
        var newsroom = new Newsroom(folder, options, timing);
        // members of this channel have been told what they can do with an answer
        newsroom.state.guilds().hint(newsroom.discord.guild().id(), newsroom.general.id());
        newsroom.startBot();
        return newsroom;
    }

    DiscordBot bot() {
        return Objects.requireNonNull(bot, "the bot was not started");
    }

    /** The bot is started anew, and asks for the words of all messages. */
    void restartReadingAll() {
        bot().close();
        messageContent = true;
        startBot();
    }

    /** The bot is started anew. */
    void restart() {
        bot().close();
        startBot();
    }

    void startBot() {
        var started = newBot(discord.options().bot().token());
        bot = started;
        started.start();
        discord.awaitCommand("article", PATIENCE);
    }

    DiscordBot newBot(String token) {
        var config = new Config.Discord(
                new Secret(token),
                discord.apiUrl().toString(),
                discord.gatewayUrl().toString(),
                messageContent,
                report);
        return new DiscordBot(config, parts(), new FastSessions(discord), timing);
    }

    private DiscordParts parts() {
        var retriever = new Retriever(index, QueryEmbedder.NONE, new Config.Retrieval(50));
        return new DiscordParts(
                explanations.explaining((question, listener) -> named(script.answer(question, listener))),
                claims(retriever),
                explanations(),
                new ArticleFinder(state.articles(), retriever, index, clock),
                new NextQuestions((question, listener) -> next.answer(question, listener), state.articles()),
                summaries(),
                state.articles(),
                components(),
                state.conversations(),
                state.openAnswers(),
                new Corrections(state.answers(), state.articles(), Duration.ofDays(7), clock),
                new GuildParts(state.guilds(), state.departures(), state.retention(), feeds.guilds(), house()),
                new DigestParts(
                        digestStore,
                        new TopStories(state.articles(), state.feedEntries(), index, ZONE),
                        new WeeklyReports(
                                state.reports(),
                                state.feeds(),
                                new Ledger(state.spend(), Config.Limits.NONE, ZONE, clock),
                                index.analysis(),
                                ZONE,
                                clock)),
                state.members(),
                state.votes(),
                new MemberCommands.Keeping(Duration.ofDays(30), () -> ""),
                clock,
                ZONE);
    }

    private ClaimChecker claims(Retriever retriever) {
        return new ClaimChecker(
                retriever,
                state.articles(),
                new CitationChecker(index.analysis()),
                index,
                new Contradictions(index.analysis(), ZONE),
                () -> "incident");
    }

    private ArticleSummaries summaries() {
        var answers = new Config.Answer(900, 8, 4, 150, 0.25);
        var quotes = new QuoteDrafter(index, TokenReader.NONE, answers.confidence());
        var drafting = new Drafting(quotes, Ladders.NONE, answers, new Random(7), System::nanoTime);
        return new ArticleSummaries(
                () -> drafting, new CitationChecker(index.analysis()), index, state.summaries(), clock);
    }

    private House house() {
        return new House() {
            @Override
            public Coverage coverage(Reader reader) {
                return state.articles().coverage(reader);
            }

            @Override
            public IndexStatus index() {
                return index.status();
            }

            @Override
            public Optional<String> model() {
                return Optional.of("scripted");
            }

            @Override
            public List<String> resting() {
                return List.of("scripted");
            }

            @Override
            public double used(Asker asker) {
                return 0.42;
            }
        };
    }

    /** As the pipeline names its answers: by the id under which the front end logs them. */
    private static Answer named(Answer answer) {
        String id = MDC.get(Answerer.ID);
        return id != null && answer instanceof Answer.Cited cited
                ? new Answer.Cited(
                        cited.text(),
                        cited.citations(),
                        cited.highlights(),
                        cited.standing(),
                        cited.confidence(),
                        new Provenance(
                                id,
                                Provenance.QUOTES,
                                null,
                                null,
                                1,
                                cited.provenance().firstText(),
                                cited.provenance().elapsed()))
                : answer;
    }

    /** What every bot of this newsroom keeps of its answers. */
    Explanations explanations() {
        return explanations;
    }

    private Making making() {
        return new Making(
                Instant.now(), "test", "rules", Map.of(), state.articles().sequence());
    }

    /** The real store, until it is told to have forgotten. */
    private ComponentStore components() {
        return new ComponentStore() {
            @Override
            public String keep(Component component) {
                return state.components().keep(component);
            }

            @Override
            public Optional<Component> find(String id) {
                return forgetful ? Optional.empty() : state.components().find(id);
            }
        };
    }

    /** As when the time of every button so far has run out. */
    void forgetComponents() {
        forgetful = true;
    }

    /** Answers what is tried before it is proposed. */
    void answersNext(Answerer answerer) {
        next = answerer;
    }

    /** From now on questions are answered so. */
    void answers(Answerer answerer) {
        script = answerer;
    }

    ScriptedAnswerer answers(Answer answer) {
        var scripted = new ScriptedAnswerer(question -> answer);
        script = scripted;
        return scripted;
    }

    /** Stores an article, and makes it found by the words of its first sentence. */
    void publish(Article... articles) {
        try (var writing = index.tryWrite().orElseThrow()) {
            for (Article article : articles) {
                state.articles().commit(article);
                var span = new TextSpan(0, article.body().length());
                var passage =
                        new Passage(new PassageId(article.id(), 0), article.header(), article.body(), List.of(span));
                writing.put(article.id(), List.of(new IndexedPassage(passage, null)));
            }
            writing.commit(state.articles().sequence());
        }
        index.refresh();
    }

    static Answer.Cited cited(String text, Article... articles) {
        var citations = new ArrayList<Citation>();
        Arrays.stream(articles)
                .forEach(article -> citations.add(
                        new Citation(citations.size() + 1, article.header(), List.of(firstSentence(article)))));
        return new Answer.Cited(text, citations, new Confidence(0.9), provenance());
    }

    private static String firstSentence(Article article) {
        return article.body().lines().findFirst().orElseThrow();
    }

    static Provenance provenance() {
        return new Provenance("quotes", null, null, 1, Duration.ofMillis(120), Duration.ofMillis(340));
    }

    /** An answerer that says a sentence, then waits until it is let go or interrupted. */
    static final class Waiting implements Answerer {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public Answer answer(Question question, AnswerListener listener) {
            listener.sentence("The ferry sails again [1].");
            started.countDown();
            try {
                letGo.await();
                return cited("The ferry sails again [1].", FERRY);
            } catch (InterruptedException e) {
                return new Answer.Failed("Interrupted.", "i1", provenance());
            }
        }
    }

    /** Whatever a test was about: nobody was pinged, JDA could read all, and Discord would have taken all. */
    @Override
    public void close() {
        if (bot != null) {
            bot.close();
        }
        feeds.close();
        explanations.close();
        index.close();
        state.close();
        jdaLogs.close();
        discord.close();
        Assertions.assertThat(discord.pings()).as("members who were pinged").isEmpty();
        jdaLogs.assertQuiet();
    }
}
