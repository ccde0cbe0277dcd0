package citewire.frontend.terminal.workspace;

import citewire.ask.Answerer;
import citewire.ask.explain.Explanations;
import citewire.ask.replay.Replay;
import citewire.domain.RankedPassage;
import citewire.eval.Subject;
import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamResult;
import citewire.health.HealthCheck;
import citewire.index.IndexStatus;
import citewire.index.PassageFilter;
import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestReport;
import citewire.ingest.retention.Retention;
import citewire.ingest.schedule.FeedDesk;
import citewire.model.budget.Ledger;
import citewire.report.WeeklyReports;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.MemberStore;
import citewire.state.guild.GuildStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The opened house as the command line needs it; the seeds are in and findable by words. Closing it closes every part. */
public interface Workspace extends AutoCloseable {

    Answerer answerer();

    /** How answers came about. */
    Explanations explanations();

    /** Asks anew what was answered before. */
    Replay replay();

    /** The passages that bear on {@code text}, best first, at most {@code k} (1 to 200). */
    List<RankedPassage> search(String text, PassageFilter filter, int k);

    /** Articles about something, best first; newest first where {@code about} is null. */
    ArticlePage find(@Nullable String about, ArticleQuery query);

    ArticleStore articles();

    IndexStatus indexStatus();

    /**
     * Takes files, folders and addresses in.
     *
     * @param heard told of each article after its commit, on one thread at a time
     */
    IngestReport ingest(List<String> inputs, Consumer<IngestOutcome> heard);

    /** What an owner does with feeds. */
    FeedDesk feeds();

    /** Returns when every committed article can be found by its words. */
    void awaitWords();

    /** Returns when every passage has its vector; at once where embedding is switched off. */
    void awaitVectors(Progress progress);

    /** Gives the last few passages a moment to get their vectors, for who asks once and is gone; many are not waited for. */
    void awaitLastVectors();

    /** Builds the index anew beside the live one, words and vectors, then swaps them. */
    void rebuild(Progress progress);

    /** Lets articles go by the owner's rules. */
    Retention retention();

    /** What chat models have cost, and may. */
    Ledger ledger();

    /** What Discord servers have set, and who did. */
    GuildStore guilds();

    /** What is kept of single members of Discord. */
    MemberStore members();

    /** What an owner is told of a week. */
    WeeklyReports reports();

    List<HealthCheck> checks();

    Bot bot();

    /** What an evaluation measures. */
    Subject subject();

    /**
     * Opens the exam in citing on the articles of this house.
     *
     * @param articles as JSON lines, for other bots
     * @param port of this machine, 0 for a free one
     * @param marked told of each bot that took it over HTTP
     */
    ExamRoom exam(Exam exam, Path articles, int port, Consumer<ExamResult> marked);

    /** The zone of dates that come without one. */
    default ZoneId zone() {
        return clock().getZone();
    }

    Clock clock();

    @Override
    void close();
}
