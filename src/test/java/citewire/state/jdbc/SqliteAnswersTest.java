package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.AnswerStyle;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Disagreement;
import citewire.domain.Notice;
import citewire.domain.PassageId;
import citewire.domain.Provenance;
import citewire.domain.Published;
import citewire.domain.Scope;
import citewire.domain.Standing;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import citewire.domain.kept.Approach;
import citewire.domain.kept.Excerpt;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptOutcome;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptQuestion;
import citewire.domain.kept.KeptQuote;
import citewire.domain.kept.KeptReading;
import citewire.domain.kept.KeptSentence;
import citewire.domain.kept.LeftOut;
import citewire.domain.kept.Making;
import citewire.domain.kept.Placed;
import citewire.domain.kept.ShownAt;
import citewire.fixtures.TurnedClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

class SqliteAnswersTest {

    private static final Instant BEGUN = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final ArticleHeader FERRY = new ArticleHeader(
            new ArticleId("ferry"),
            "Ferry sails again",
            "Harbour Times",
            URI.create("https://news.example/ferry"),
            Published.parse("2026-01-04").orElseThrow(),
            Published.parse("2026-01-04T10:00:00+01:00").orElseThrow(),
            false,
            Audience.SHARED);
    private static final TimeWindow JANUARY = new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), null);

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(BEGUN);
    private Database database;
    private SqliteAnswers answers;

    @BeforeEach
    void open() {
        Path file = folder.resolve("citewire.db");
        new Schema(file).prepare();
        database = new Database(file, SynchronousMode.FULL, 2);
        answers = new SqliteAnswers(database, clock, new Pseudonyms(database, new Random(1)), 3);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsAnAnswerAsItWasKept() {
        answers.keep(List.of(cited("a1"), declined("a2")), MONTH);

        assertThat(answers.find("a1")).contains(cited("a1"));
        assertThat(answers.find("a2")).contains(declined("a2"));
        assertThat(answers.find("a3")).isEmpty();
    }

    @Test
    void keepsWhereSourcesDisagree() {
        var kept = cited("a1");
        var outcome = Objects.requireNonNull(kept.outcome());
        var answer = (Answer.Cited) outcome.answer();
        var claims = List.of(
                new Disagreement.Claim(1, FERRY, "12", "It took 12 cars."),
                new Disagreement.Claim(0, FERRY, "15", "It took 15 cars."));
        var standing =
                new Standing(1, 2, true, List.of(new Disagreement("cars", Disagreement.Kind.FIGURE, true, claims)));
        var disputed = new Answer.Cited(
                answer.text(),
                answer.citations(),
                answer.highlights(),
                standing,
                answer.confidence(),
                answer.provenance());
        var told = new KeptAnswer(
                kept.id(),
                kept.question(),
                kept.passages(),
                kept.sentences(),
                new KeptOutcome(disputed, outcome.quotes()),
                kept.making(),
                null);

        answers.keep(List.of(told), MONTH);

        assertThat(answers.find("a1")).contains(told);
    }

    @Test
    void readsAnAnswerThatAnOlderProgramKept() throws IOException {
        assertThat(KeptJson.read(resource("kept-answer.json"))).isEqualTo(cited("a1"));
        assertThat(KeptJson.read(resource("kept-answer-with-less.json")).sentences())
                .as("what was not kept then is empty, what is not known now is passed over")
                .isEmpty();
    }

    @Test
    void keepsTheCalendarAndTheStyleOfWhoAsked() {
        var a = cited("a1");
        var asked = a.question();
        var there = new KeptQuestion(
                asked.text(),
                asked.at(),
                asked.limits(),
                asked.language(),
                asked.reading(),
                ZoneId.of("Asia/Tokyo"),
                AnswerStyle.SHORT);
        var kept = new KeptAnswer(a.id(), there, a.passages(), a.sentences(), a.outcome(), a.making(), null);

        assertThat(KeptJson.read(KeptJson.of(kept)).question()).isEqualTo(there);
    }

    @Test
    void knowsWhereAnAnswerIsShown() {
        answers.keep(List.of(cited("a1")), MONTH);
        answers.shown("a1", new ShownAt("g", "c", "m"));
        answers.shown("unknown", new ShownAt("g", "c", "m2"));

        assertThat(answers.find("a1")).contains(cited("a1").shownAt(new ShownAt("g", "c", "m")));
    }

    @Test
    void theLastWordOnAnIdCounts() {
        answers.keep(List.of(cited("a1")), MONTH);
        answers.keep(List.of(declined("a1")), MONTH);

        assertThat(answers.find("a1")).contains(declined("a1"));
    }

    @Test
    void forgetsAnAnswerWhenItsTimeIsOver() {
        answers.keep(List.of(cited("a1")), MONTH);
        clock.turn(MONTH.minusMillis(1));
        assertThat(answers.find("a1")).isPresent();

        clock.turn(Duration.ofMillis(1));
        assertThat(answers.find("a1")).isEmpty();
        answers.keep(List.of(), MONTH);
        assertThat(rows()).isZero();
    }

    @Test
    void keepsNoMoreThanTheNewest() {
        answers.keep(List.of(cited("a1"), cited("a2"), cited("a3"), cited("a4")), MONTH);
        answers.keep(List.of(cited("a5")), MONTH);

        assertThat(answers.find("a2")).isEmpty();
        assertThat(rows()).isEqualTo(3);
    }

    private int rows() {
        return database.read(
                "count",
                handle -> handle.createQuery("SELECT count(*) FROM kept_answer")
                        .mapTo(Integer.class)
                        .one());
    }

    private static String resource(String name) throws IOException {
        try (InputStream json = Objects.requireNonNull(SqliteAnswersTest.class.getResourceAsStream(name), name)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static KeptAnswer cited(String id) {
        var passage = new PassageId(FERRY.id(), 3);
        var found = new KeptPassage(
                new Excerpt(passage, 2, new TextSpan(10, 40), "0123456789abcdef"),
                new Placed(1, 0.75),
                new Placed(2, 11.5),
                null,
                1,
                null);
        var copy = new KeptPassage(
                new Excerpt(new PassageId(new ArticleId("copy"), 0), 0, null, "ff"),
                new Placed(2, 0.5),
                null,
                new Placed(1, 0.9),
                0,
                LeftOut.COPY);
        var sentence = new KeptSentence(
                "\n- ",
                List.of(new KeptSentence.Part("The ferry sails.", List.of(1))),
                "keep",
                null,
                "verbatim",
                List.of(1),
                false);
        var citation = new Citation(1, FERRY, List.of("The ferry sails."));
        var answer = new Answer.Cited(
                "The ferry sails. [1]",
                List.of(citation),
                List.of(new TextSpan(4, 9)),
                new Standing(1, 2, false),
                new Confidence(0.5),
                provenance(id));
        return new KeptAnswer(
                id,
                question(),
                List.of(found, copy),
                List.of(sentence),
                new KeptOutcome(answer, List.of(new KeptQuote(1, 2, "The ferry sails.", new TextSpan(12, 28)))),
                new Making(BEGUN, "1.0", "rules-2", Map.of("zone", "UTC"), 7),
                null);
    }

    private static KeptAnswer declined(String id) {
        var answer = new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "The articles don't say.",
                List.of(FERRY),
                Confidence.NONE,
                new Coverage(2, 1, null),
                provenance(id));
        return new KeptAnswer(
                id,
                question(),
                List.of(),
                List.of(),
                new KeptOutcome(answer, List.of()),
                new Making(BEGUN, "1.0", "rules-2", Map.of(), 7),
                null);
    }

    private static KeptQuestion question() {
        var scope = new Scope(JANUARY, "Harbour Times", Set.of(new ArticleId("old")), null);
        var searched = new Coverage(2, 1, Published.parse("2026-01-04").orElseThrow(), 1);
        var reading =
                new KeptReading("Does the ferry sail?", Approach.SEARCH, JANUARY, List.of(JANUARY), true, searched);
        return new KeptQuestion("Does it sail?", BEGUN, scope, Locale.ENGLISH, reading);
    }

    private static Provenance provenance(String id) {
        return new Provenance(
                id, "quotes", JANUARY, Notice.MODEL_UNAVAILABLE, 0.5, Duration.ofMillis(12), Duration.ofMillis(34));
    }
}
