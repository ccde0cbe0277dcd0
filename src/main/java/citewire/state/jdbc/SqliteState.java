package citewire.state.jdbc;

import citewire.state.AnswerStore;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;
import citewire.state.ConversationStore;
import citewire.state.CopyRule;
import citewire.state.FeedEntryStore;
import citewire.state.FeedStore;
import citewire.state.MemberStore;
import citewire.state.OpenAnswerStore;
import citewire.state.SeedStore;
import citewire.state.StateException;
import citewire.state.SummaryStore;
import citewire.state.VoteStore;
import citewire.state.digest.DigestStore;
import citewire.state.guild.DepartureStore;
import citewire.state.guild.GuildStore;
import citewire.state.report.ReportStore;
import citewire.state.retention.RetentionStore;
import citewire.state.spend.SpendStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * All stores in one SQLite file. Any number of processes may have it open; what a call has committed is on the disk
 * when it returns (write-ahead log, synchronous FULL), so that neither a kill nor a power cut takes it back.
 */
public final class SqliteState implements AutoCloseable {

    /** Four questions at once, a writer, and one to spare. */
    private static final int CONNECTIONS = 6;

    private final Database database;
    private final ArticleStore articles;
    private final SeedStore seeds;
    private final ComponentStore components;
    private final Clock clock;
    private final Pseudonyms pseudonyms;
    private final FeedStore feeds;
    private final FeedEntryStore feedEntries;
    private final AnswerStore answers;
    private final SpendStore spend;
    private final GuildStore guilds;
    private final MemberStore members;
    private final VoteStore votes;
    private final DigestStore digests;
    private final RetentionStore retention;
    private final OpenAnswerStore openAnswers;
    private final DepartureStore departures;
    private final ReportStore reports;

    private SqliteState(Database database, Clock clock, RandomGenerator random, CopyRule rule) {
        this.database = database;
        this.clock = clock;
        this.pseudonyms = new Pseudonyms(database, random);
        this.articles = new SqliteArticles(database, clock, rule);
        this.seeds = new SqliteSeeds(database);
        this.components = new SqliteComponents(database, clock, random);
        this.feeds = new SqliteFeeds(database, clock);
        this.feedEntries = new SqliteFeedEntries(database, clock);
        this.answers = new SqliteAnswers(database, clock, pseudonyms);
        this.spend = new SqliteSpend(database, pseudonyms);
        var memory = new GuildMemory();
        this.guilds = new SqliteGuilds(database, clock, pseudonyms, memory);
        this.members = new SqliteMembers(database, pseudonyms);
        this.openAnswers = new SqliteOpenAnswers(database);
        this.retention = new SqliteRetention(database, clock);
        this.votes = new SqliteVotes(database, clock, pseudonyms);
        this.digests = new SqliteDigests(database, clock);
        this.departures = new SqliteDepartures(database, clock, memory);
        this.reports = new SqliteReports(database, clock);
    }

    /** Opens a store that knows no copies of stories. */
    public static SqliteState open(Path file, Clock clock, RandomGenerator random) {
        return open(file, clock, random, CopyRule.NONE);
    }

    /**
     * Opens the file, and makes it and its folder where there is none.
     *
     * @param clock tells when a version was seen and what has expired; its zone is that of dates without one
     * @param random makes the ids of components; must not be foreseeable outside tests
     * @param rule tells copies of a story
     * @throws StateException where the file is not ours, was written by a newer program or cannot be written
     */
    public static SqliteState open(Path file, Clock clock, RandomGenerator random, CopyRule rule) {
        new Schema(file).prepare();
        return new SqliteState(new Database(file, SynchronousMode.FULL, CONNECTIONS), clock, random, rule);
    }

    public ArticleStore articles() {
        return articles;
    }

    public SeedStore seeds() {
        return seeds;
    }

    public ComponentStore components() {
        return components;
    }

    /** Conversations that are kept for a week. */
    public ConversationStore conversations() {
        return conversations(SqliteConversations.LIFE);
    }

    /** Conversations that are kept for a time, at most a week. */
    public ConversationStore conversations(Duration life) {
        var shorter = life.compareTo(SqliteConversations.LIFE) < 0 ? life : SqliteConversations.LIFE;
        return new SqliteConversations(database, clock, pseudonyms, shorter);
    }

    /**
     * Deletes what members asked and what has run out, also while nobody asks anything.
     *
     * @param answers how long answers and conversations are kept now, whatever it was when they were
     */
    public void forgetExpired(Duration answers) {
        new Expiry(database, clock).run(answers);
    }

    public FeedStore feeds() {
        return feeds;
    }

    public FeedEntryStore feedEntries() {
        return feedEntries;
    }

    public AnswerStore answers() {
        return answers;
    }

    public SpendStore spend() {
        return spend;
    }

    public MemberStore members() {
        return members;
    }

    public GuildStore guilds() {
        return guilds;
    }

    public OpenAnswerStore openAnswers() {
        return openAnswers;
    }

    public RetentionStore retention() {
        return retention;
    }

    public SummaryStore summaries() {
        return new SqliteSummaries(database);
    }

    public VoteStore votes() {
        return votes;
    }

    public ReportStore reports() {
        return reports;
    }

    public DepartureStore departures() {
        return departures;
    }

    public DigestStore digests() {
        return digests;
    }

    @Override
    public void close() {
        database.close();
    }
}
