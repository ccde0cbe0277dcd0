package citewire.report;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Provenance;
import citewire.domain.Scope;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptOutcome;
import citewire.domain.kept.KeptQuestion;
import citewire.domain.kept.Making;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.model.budget.Ledger;
import citewire.report.WeeklyReport.Topic;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import citewire.state.FetchFault;
import citewire.state.Subscription;
import citewire.state.VoteStore.Verdict;
import citewire.state.VoteStore.Vote;
import citewire.state.jdbc.SqliteState;
import citewire.state.report.ReportStore.Counts;
import citewire.words.Languages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyReportsTest {

    private static final Duration LIFE = Duration.ofDays(30);

    /** A Thursday. */
    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-01-08T12:00:00Z"));

    @TempDir
    Path folder;

    private SqliteState state;
    private LuceneArticleIndex index;
    private WeeklyReports reports;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7));
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
        reports = another();
    }

    private WeeklyReports another() {
        var ledger = new Ledger(state.spend(), Config.Limits.NONE, ZoneOffset.UTC, clock);
        return new WeeklyReports(state.reports(), state.feeds(), ledger, index.analysis(), ZoneOffset.UTC, clock);
    }

    @AfterEach
    void close() {
        index.close();
        state.close();
    }

    private void kept(String id, String asker, String question, Answer answer) {
        var kept = new KeptAnswer(
                id,
                new KeptQuestion(question, clock.instant(), Scope.EVERYTHING, Locale.ENGLISH, null),
                List.of(),
                List.of(),
                new KeptOutcome(answer, List.of()),
                new Making(clock.instant(), "1", "1", Map.of(), 0),
                null);
        state.answers().keep(List.of(kept), LIFE);
        if (!asker.isEmpty()) {
            state.answers().askedBy(id, asker);
        }
    }

    private static Provenance provenance() {
        return new Provenance("quotes", null, null, 1, Duration.ZERO, Duration.ZERO);
    }

    private static Answer declined() {
        return declined(new Coverage(1, 1, null, 0));
    }

    private static Answer declined(Coverage searched) {
        return new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "The articles don't say.",
                List.of(),
                new Confidence(0),
                searched,
                provenance());
    }

    private static Answer failed() {
        return new Answer.Failed("It broke.", "i1", provenance());
    }

    @Test
    void countsWhatMembersAskedAndTellsWordsThatSeveralAskedAboutInVain() {
        kept("a1", "ann", "Who is the mayor of Halvik, my friend Gunnar 4711?", declined());
        kept("a2", "bob", "Does Halvik have a mayor?", declined());
        kept("a3", "bob", "Does the bakery open? The bakery of Halvik?", declined());
        kept("a4", "ann", "It broke", failed());
        kept("b1", "ann", "Is the lighthouse sold?", declined(new Coverage(9, 1, null, 0, 8)));
        kept("b2", "bob", "Who bought the lighthouse?", declined(new Coverage(9, 1, null, 0, 8)));
        kept("a5", "", "The owner asks of the bakery", declined());
        state.votes().cast(new Vote("a1", "g", "ann", Verdict.NOT_HELPFUL));

        var report = reports.now();

        assertThat(report.counts()).isEqualTo(new Counts(0, 5, 1, 1));
        assertThat(report.topics()).containsExactly(new Topic("halvik", 2), new Topic("mayor", 2));
        assertThat(new ReportText(Languages.english(), UnaryOperator.identity()).lines(report))
                .contains(
                        "Asked: 6, of which 0 answered, 5 not covered by the articles, 1 failed",
                        "Asked in vain by several members: halvik (2), mayor (2)",
                        "No feed is dead.",
                        "Models: none was called.");
    }

    @Test
    void namesFeedsThatHaveFailedForDays() {
        var feed = new Subscription(URI.create("https://dead.example/feed"), "Dead\nPaper", "");
        state.feeds().add(feed, LIFE);
        var since = clock.instant().minus(Duration.ofDays(4));
        state.feeds()
                .keep(
                        feed.key(),
                        new FeedCourse(null, null, null, 500, LIFE, clock.instant(), since),
                        new FeedHealth(9, since, new FetchFault("STATUS", "SERIOUS", "500"), false));

        assertThat(reports.now().dead())
                .extracting(each -> each.subscription().address())
                .containsExactly(feed.address());
    }

    @Test
    void isToldOfTheWeekBeforeOnMondayMorningOnce() {
        kept("a1", "ann", "Who is it?", failed());
        assertThat(reports.claim()).isEmpty();
        clock.turn(Duration.ofDays(4).minusHours(4));
        assertThat(reports.claim()).isEmpty();
        clock.turn(Duration.ofHours(1));

        var report = reports.claim().orElseThrow();

        assertThat(report.from()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(report.to()).isEqualTo(LocalDate.parse("2026-01-11"));
        assertThat(another().claim()).isEmpty();
        clock.turn(Duration.ofMinutes(6));
        assertThat(another().claim()).as("who claimed it has died").isPresent();
        reports.told(report);
        clock.turn(Duration.ofMinutes(6));
        assertThat(another().claim()).isEmpty();
    }

    @Test
    void aWeekWithoutAnythingIsNotToldNorOneThatIsLongOver() {
        clock.turn(Duration.ofDays(4));
        assertThat(reports.claim()).isEmpty();

        kept("a1", "ann", "Who is it?", failed());
        clock.turn(Duration.ofDays(7 + 4));
        assertThat(reports.claim()).isEmpty();
    }
}
