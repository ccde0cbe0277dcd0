package citewire.ask;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Citation;
import citewire.domain.FailingFeed;
import citewire.domain.Question;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.Standing;
import citewire.domain.TimeWindow;
import citewire.domain.Turn;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import citewire.state.Subscription;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path as it is without a model. */
class QuotingPipelineTest {

    private static final Instant THAT_DAY = Instant.parse("2024-07-08T12:00:00Z");
    private static final String WHO = "Who will Yoon hold talks with on Wednesday?";

    @TempDir
    private Path folder;

    private NewsDesk desk;

    private final Recorded shown = new Recorded();

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void answersWithTheArticlesOwnWords() {
        var answer = (Answer.Cited) desk.pipeline(null).answer(Question.of(WHO, THAT_DAY), shown);

        assertThat(answer.text())
                .contains("Czech Republic, Sweden, Finland and Norway", "Stoltenberg. (Wednesday: 10 Jul 2024) [1]")
                .doesNotContain("As of");
        assertThat(answer.provenance().drafter()).isEqualTo("quotes");
        assertThat(answer.provenance().notice()).isNull();
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.n()).isEqualTo(1);
            assertThat(citation.quotes())
                    .allSatisfy(quote -> assertThat(Passages.seed().body()).contains(quote));
        });
        assertThat(shown.stages)
                .extracting(stage -> stage.getClass().getSimpleName())
                .containsExactly("Searching", "Reading");
        assertThat(String.join(" ", shown.sentences)).isEqualTo(answer.text());
    }

    @Test
    void readsOutTheOpeningsOfTheNewestStories() {
        var ferry = ArticleBuilder.article()
                .id("ferry")
                .title("Ferry sails again")
                .published("2024-07-08")
                .body("The island ferry sails again after a week in dock. Its captain was glad.")
                .build();
        desk.read(ferry);

        var answer = (Answer.Cited) desk.pipeline(null).answer(Question.of("What's new?", THAT_DAY), shown);

        assertThat(answer.text())
                .startsWith("8 Jul 2024: The island ferry sails again after a week in dock. [1]\n7 Jul 2024: ");
        assertThat(answer.citations())
                .extracting(citation -> citation.article().id().value())
                .startsWith("ferry")
                .hasSize(2);
        assertThat(shown.evidence)
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.articles()).hasSize(2));
        assertThat(desk.pipeline(null).answer(Question.of("any news on the ferry?", THAT_DAY), shown))
                .isInstanceOfSatisfying(
                        Answer.Cited.class,
                        about -> assertThat(about.citations()).hasSize(1));
    }

    @Test
    void leavesOutWhatIsNoNewsBesideTheNewest() {
        desk.read(ArticleBuilder.article()
                .id("old")
                .title("Old lighthouse sold")
                .published("2024-05-01")
                .body("The old lighthouse was sold to a baker.")
                .build());

        var answer = (Answer.Cited) desk.pipeline(null).answer(Question.of("What's new?", THAT_DAY), shown);

        assertThat(answer.citations())
                .extracting(citation -> citation.article().id().value())
                .doesNotContain("old");
    }

    @Test
    void saysHowToGetNewerArticlesWhereTheNewestIsOld() {
        var later = THAT_DAY.plus(Duration.ofDays(30));

        var news = desk.pipeline(null).answer(Question.of("What's new?", later), shown);
        var declined = desk.pipeline(null).answer(Question.of("Who won the 1998 chess final?", later), shown);

        assertThat(news.text())
                .startsWith(
                        "As of 7 Jul 2024, the newest article there is (citewire feeds add or citewire ingest brings in newer ones):\n7 Jul 2024: ");
        assertThat(declined.text())
                .contains(
                        "Nothing newer than that has come in; citewire feeds add or citewire ingest brings in newer articles.");
    }

    @Test
    void saysThatArticlesAreStillReadInWhereTheIndexIsBehind(@TempDir Path fresh) {
        var chess = article()
                .id("chess")
                .title("Chess final in town hall")
                .published("2024-07-06")
                .body("The chess final of the region is held in the town hall.")
                .build();
        try (var catching = NewsDesk.open(fresh).read(chess)) {
            catching.state().articles().commit(Passages.seed());
            var pipeline = catching.pipeline(null);

            var declined = (Answer.Declined) pipeline.answer(Question.of(WHO, THAT_DAY), shown);
            assertThat(declined.text())
                    .isEqualTo("I am still reading articles in, so this is not my last word: 1 of 2 can be searched so"
                            + " far. None of them speaks of this. Please ask again in a while.");
            assertThat(declined.searched().unread()).isEqualTo(1);
            assertThat(pipeline.answer(Question.of("Who won the chess final?", THAT_DAY), shown)
                            .text())
                    .contains("1 of 2 can be searched so far. None of them answers this.");

            catching.read(Passages.seed());
            assertThat(pipeline.answer(Question.of(WHO, THAT_DAY), shown)).isInstanceOf(Answer.Cited.class);
            assertThat(pipeline.answer(Question.of("Who won the chess final?", THAT_DAY), shown)
                            .text())
                    .startsWith("The articles don't say.");
        }
    }

    @Test
    void lendsAFollowUpTheQuestionBefore() {
        var earlier = List.of(new Turn("Where will Yoon travel before the NATO summit?", List.of()));
        var question = new Question("and who will he meet there?", THAT_DAY, Scope.EVERYTHING, earlier);

        assertThat(desk.pipeline(null).answer(question, shown)).isInstanceOf(Answer.Cited.class);
    }

    @Test
    void countsIndependentSourcesAndTheirCopies() {
        var copied = Passages.seed();
        desk.read(ArticleBuilder.article()
                .id("copy")
                .title(copied.title())
                .source("Harbour Times")
                .published("2024-07-07")
                .body(copied.body() + "\n\nThe Harbour Times took this over from a wire.")
                .build());

        var answer = (Answer.Cited) desk.pipeline(null).answer(Question.of(WHO, THAT_DAY), shown);

        assertThat(answer.standing()).isEqualTo(new Standing(1, 1, false));
        assertThat(answer.standing().words()).isEqualTo("1 independent source, 1 copy");
    }

    @Test
    void quotesNoMoreOfAnArticleThanTheOwnerLetsIt() {
        var config = new Config.Answer(900, 8, 4, 10, 0.25);

        var answer =
                (Answer.Cited) desk.pipeline(null, config, System::nanoTime).answer(Question.of(WHO, THAT_DAY), shown);

        assertThat(answer.text()).contains(" … ");
        assertThat(answer.citations())
                .allSatisfy(citation -> assertThat(
                                String.join(" ", citation.quotes()).split(" ", -1))
                        .hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void saysSoWhereNothingIsNewOnATopic() {
        assertThat(desk.pipeline(null).answer(Question.of("What's new on zebras?", THAT_DAY), shown))
                .isInstanceOf(Answer.Declined.class);
    }

    @Test
    void greetsBackAndCitesNothing() {
        assertThat(desk.pipeline(null).answer(Question.of("hi", THAT_DAY), shown))
                .isInstanceOfSatisfying(
                        Answer.Chat.class, chat -> assertThat(chat.text()).startsWith("Hello!"));
        assertThat(shown.stages).isEmpty();
    }

    @Test
    void saysOfWhichDayOldNewsIs() {
        var answer = desk.pipeline(null).answer(Question.of(WHO, Instant.parse("2026-11-24T00:00:00Z")), shown);

        assertThat(answer.text()).startsWith("As of 7 Jul 2024: ");
        assertThat(shown.sentences.getFirst()).startsWith("As of 7 Jul 2024: ");
        assertThat(((Answer.Cited) answer).citations().getFirst().quotes()).noneMatch(quote -> quote.contains("As of"));
    }

    @Test
    void saysWhatItSearchedWhereNothingAnswers() {
        var answer = (Answer.Declined)
                desk.pipeline(null).answer(Question.of("What will Yoon say to Macron?", THAT_DAY), shown);

        assertThat(answer.reason()).isEqualTo(Answer.Reason.NOT_COVERED);
        assertThat(answer.text())
                .isEqualTo("The articles don't say. I searched 1 article from 1 source, the newest of 7 Jul 2024. "
                        + "None of them answers this.");
        assertThat(answer.nearest()).containsExactly(Passages.seed().header());
        assertThat(answer.searched().articles()).isEqualTo(1);
        assertThat(shown.sentences).isEmpty();
    }

    @Test
    void namesTheFeedsWhoseNewsMayBeMissingOfThoseThatTheAskerSees() {
        follow("https://world.example/rss?key=secret", null, Audience.SHARED, 3, THAT_DAY.minusSeconds(60));
        follow("https://own.example/rss", "Our Town", new Audience("1"), 9, THAT_DAY.minusSeconds(3600));
        follow("https://other.example/rss", "Their Town", new Audience("2"), 9, THAT_DAY.minusSeconds(3600));
        follow("https://passing.example/rss", "Passing", Audience.SHARED, 2, THAT_DAY.minusSeconds(60));
        follow("https://later.example/rss", "Later", Audience.SHARED, 9, THAT_DAY.plusSeconds(60));

        assertThat(failingFor(Reader.in("1")))
                .containsExactly(
                        new FailingFeed("Our Town", THAT_DAY.minusSeconds(3600)),
                        new FailingFeed("world.example", THAT_DAY.minusSeconds(60)));
        assertThat(failingFor(Reader.ANYBODY)).extracting(FailingFeed::name).containsExactly("world.example");
        assertThat(failingFor(Reader.OWNER))
                .extracting(FailingFeed::name)
                .containsExactly("Our Town", "Their Town", "world.example");
    }

    private List<FailingFeed> failingFor(Reader reader) {
        var scope = Scope.EVERYTHING.seenBy(reader);
        var question = new Question("zebra xylophone", THAT_DAY, scope, List.of());
        return ((Answer.Declined) desk.pipeline(null).answer(question, shown)).failing();
    }

    private void follow(String address, @Nullable String title, Audience audience, int failures, Instant since) {
        var feed = new Subscription(URI.create(address), title, "", audience);
        desk.state().feeds().add(feed, Duration.ofHours(1));
        var course = new FeedCourse(null, null, null, 500, Duration.ofHours(1), since, since);
        desk.state().feeds().keep(feed.key(), course, new FeedHealth(failures, since, null, false));
    }

    @Test
    void saysSoWhereNoArticleSpeaksOfIt() {
        var answer = (Answer.Declined) desk.pipeline(null).answer(Question.of("zebra xylophone", THAT_DAY), shown);

        assertThat(answer.text()).endsWith("None of them speaks of this.");
        assertThat(answer.nearest()).isEmpty();
        assertThat(shown.stages).hasSize(1);
    }

    @Test
    void knowsNothingOfWhatItMayNotUse() {
        var without = new Question(
                WHO, THAT_DAY, new Scope(TimeWindow.ALWAYS, null, Set.of(new ArticleId("seed")), null), List.of());
        var dayBefore = Question.of(WHO, Instant.parse("2024-07-05T00:00:00Z"));
        var window = new TimeWindow(Instant.parse("2025-01-01T00:00:00Z"), null);
        var later = new Question(WHO, THAT_DAY, new Scope(window, null, Set.of(), null), List.of());

        assertThat(desk.pipeline(null).answer(without, shown)).isInstanceOf(Answer.Declined.class);
        assertThat(desk.pipeline(null).answer(dayBefore, shown)).isInstanceOf(Answer.Declined.class);
        assertThat(desk.pipeline(null).answer(later, shown)).isInstanceOfSatisfying(Answer.Declined.class, declined -> {
            assertThat(declined.text())
                    .contains("You asked for what was published since 1 Jan 2025, which leaves out the others");
            assertThat(declined.provenance().window()).isEqualTo(window);
        });
    }

    @Test
    void newsOfATimeIsSearchedInThatTimeOnly() {
        var question = Question.of(
                "Who will Yoon hold talks with, news from last week?", Instant.parse("2024-07-18T12:00:00Z"));

        var answer = (Answer.Declined) desk.pipeline(null).answer(question, shown);

        var week =
                new TimeWindow(Instant.parse("2024-07-08T00:00:00Z"), Instant.parse("2024-07-14T23:59:59.999999999Z"));
        assertThat(answer.text()).contains("You asked for what was published 8–14 Jul, which leaves out");
        assertThat(answer.provenance().window()).isEqualTo(week);
        assertThat(shown.stages.getLast())
                .isInstanceOfSatisfying(
                        Stage.Searching.class,
                        stage -> assertThat(stage.window()).isEqualTo(week));
    }

    @Test
    void aTimeOfTheEventLeavesNoArticleOut() {
        var question = Question.of("Who will Yoon hold talks with this week?", Instant.parse("2024-07-28T12:00:00Z"));

        var answer = desk.pipeline(null).answer(question, shown);

        assertThat(answer).isInstanceOf(Answer.Cited.class);
        assertThat(answer.provenance().window()).isNull();
    }

    @Test
    void doesNotTakeBracketsInAnArticleForCitations() {
        desk.read(article()
                .id("brackets")
                .title("Ferry strike ends")
                .body("The ferry strike [2] ended on Friday [sic], said the union. Nobody was hurt.")
                .build());

        var answer = (Answer.Cited)
                desk.pipeline(null).answer(Question.of("When did the ferry strike end?", THAT_DAY), shown);

        assertThat(answer.text()).contains("The ferry strike (2) ended on Friday (sic), said the union. [1]");
        assertThat(answer.citations())
                .extracting(Citation::quotes)
                .allSatisfy(quotes ->
                        assertThat(quotes).contains("The ferry strike [2] ended on Friday [sic], said the union."));
    }

    @Test
    void takesBracesOfAQuestionAsText() {
        var answer = desk.pipeline(null).answer(Question.of("{{who}} will Yoon hold talks with?", THAT_DAY), shown);

        assertThat(answer).isNotInstanceOf(Answer.Failed.class);
    }

    @Test
    void measuresFirstTextAndEnd() {
        var time = new AtomicLong();
        var config = new Config.Answer(900, 8, 4, 150, 0.25);

        var answer =
                desk.pipeline(null, config, () -> time.addAndGet(1_000_000)).answer(Question.of(WHO, THAT_DAY), shown);

        assertThat(answer.provenance().firstText()).isGreaterThan(Duration.ZERO);
        assertThat(answer.provenance().elapsed())
                .isGreaterThan(answer.provenance().firstText());
        assertThat(answer.provenance().vectors()).isZero();
    }

    @Test
    void aBrokenSearchIsAFailureAndNotAnEmptyOne() {
        var pipeline = desk.pipeline(null);
        desk.close();

        var answer = pipeline.answer(Question.of(WHO, THAT_DAY), shown);

        assertThat(answer).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.incident()).matches("[0-9a-f]{10}");
            assertThat(failed.text()).contains(failed.incident()).contains("cannot tell what the articles say");
        });
    }

    @Test
    void aReaderWhoIsGoneEndsTheAnswer() {
        var gone = new AnswerListener() {
            @Override
            public void sentence(String sentence) {
                throw new IllegalStateException("the reader is gone");
            }
        };

        assertThatThrownBy(() -> desk.pipeline(null).answer(Question.of(WHO, THAT_DAY), gone))
                .hasMessage("the reader is gone");
    }
}
