package citewire.ask.replay;

import static dev.langchain4j.model.output.FinishReason.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import citewire.ask.AnswerListener;
import citewire.ask.explain.Explanations;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.ScriptedChatModel;
import citewire.fixtures.TurnedClock;
import citewire.model.ChatModels;
import citewire.watch.QuoteFate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Instant THAT_DAY = Instant.parse("2024-07-08T12:00:00Z");
    private static final Question WHO = Question.of("Who will Yoon hold talks with on Wednesday?", THAT_DAY);
    private static final String TALKS = "On Wednesday, Yoon will hold talks with the heads of NATO members including "
            + "the Czech Republic, Sweden, Finland and Norway";

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.now().plus(Duration.ofMinutes(1)));
    private NewsDesk desk;
    private Explanations explanations;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder, clock);
        desk.read(Passages.seed(), ferry("The island ferry sails again after a week in dock. Its captain was glad."));
        explanations = desk.explanations(clock);
    }

    @AfterEach
    void close() {
        explanations.close();
        desk.close();
    }

    @Test
    void givesAnAnswerInQuotesByteForByte() {
        for (String text : List.of(WHO.text(), "What's new?", "any news on the ferry?", "Who won the chess final?")) {
            var again = replay(ask(Question.of(text, THAT_DAY), null)).again();

            assertThat(again).isInstanceOfSatisfying(Again.Answered.class, answered -> {
                assertThat(answered.then().same()).as(text).isTrue();
                assertThat(answered.today()).isEqualTo(answered.then());
            });
        }
    }

    @Test
    void givesAnAnswerInTheLanguageOfThenByteForByte() {
        var question = new Question(
                "Who won the chess final?", THAT_DAY, Scope.EVERYTHING, List.of(), Asker.OWNER, Locale.GERMAN);

        var replayed = replay(ask(question, null));

        assertThat(replayed.given().question().language()).isEqualTo(Locale.GERMAN);
        assertThat(replayed.again())
                .isInstanceOfSatisfying(
                        Again.Answered.class,
                        answered -> assertThat(answered.then().same()).isTrue());
    }

    @Test
    void givesAFollowUpByteForByte() {
        var turns = List.of(new Turn("Where will Yoon travel before the NATO summit?", List.of()));
        var question = new Question("and who will he meet there?", THAT_DAY, Scope.EVERYTHING, turns);

        assertThat(replay(ask(question, null)).again())
                .isInstanceOfSatisfying(
                        Again.Answered.class,
                        answered -> assertThat(answered.then().same()).isTrue());
    }

    @Test
    void givesQuotesThatStoodInForAModelByteForByte() {
        var broken = ScriptedChatModel.saying(new IllegalStateException("down"));

        String id = ask(Question.of("What's new?", THAT_DAY), models(broken));

        assertThat(replay(id).again())
                .isInstanceOfSatisfying(
                        Again.Answered.class,
                        answered -> assertThat(answered.then().same()).isTrue());
    }

    @Test
    void leavesOutWhatCameSinceAndTellsWhatItChanges() {
        String id = ask(Question.of("What's new?", THAT_DAY), null);
        clock.turn(Duration.ofHours(1));
        desk.read(ArticleBuilder.article()
                .id("late")
                .title("Lighthouse sold")
                .published("2024-07-08")
                .body("The old lighthouse was sold to a baker.")
                .build());

        var replayed = replay(id);

        assertThat(replayed.again()).isInstanceOfSatisfying(Again.Answered.class, answered -> {
            assertThat(answered.then().same()).isTrue();
            assertThat(answered.today().same()).isFalse();
            assertThat(answered.today().answer().text()).contains("lighthouse");
        });
        assertThat(replayed.since().came()).isEqualTo(1);
        assertThat(replayed.since().changed()).isZero();
    }

    @Test
    void tellsWhichQuotesNoLongerStand() {
        String id = ask(Question.of("any news on the ferry?", THAT_DAY), null);
        clock.turn(Duration.ofHours(1));
        desk.read(ferry("The island ferry sails again after a month in dock. Its captain was glad."));

        var since = replay(id).since();

        assertThat(since.changed()).isEqualTo(1);
        assertThat(since.came()).isZero();
        assertThat(since.cited()).singleElement().satisfies(cited -> {
            assertThat(cited.versionThen()).isEqualTo(1);
            assertThat(cited.versionNow()).isEqualTo(2);
            assertThat(cited.stands()).isFalse();
            assertThat(cited.quotes())
                    .extracting(Since.Quote::text, Since.Quote::fate)
                    .containsExactly(tuple(
                            "The island ferry sails again after a week in dock.",
                            new QuoteFate.Changed("The island ferry sails again after a month in dock.")));
        });
    }

    @Test
    void tellsThatACitedArticleWasWithdrawn() {
        String id = ask(Question.of("any news on the ferry?", THAT_DAY), null);
        clock.turn(Duration.ofHours(1));
        desk.withdraw("ferry");

        var replayed = replay(id);

        assertThat(replayed.since().left()).isEqualTo(1);
        assertThat(replayed.since().cited())
                .singleElement()
                .satisfies(cited -> assertThat(cited.quotes())
                        .extracting(Since.Quote::fate)
                        .containsExactly(new QuoteFate.Withdrawn()));
        assertThat(replayed.again())
                .isInstanceOfSatisfying(
                        Again.Answered.class,
                        answered -> assertThat(answered.then().same()).isFalse());
    }

    @Test
    void checksWhatAModelWroteAgainWithoutAskingIt() {
        var model = ScriptedChatModel.saying(
                TALKS + " [1]. On Wednesday, Yoon will meet the NATO Secretary General Jens Stoltenberg [1].", STOP);
        String id = ask(WHO, models(model));
        int requests = model.requests().size();

        assertThat(replay(id).again())
                .isInstanceOfSatisfying(
                        Again.Rechecked.class,
                        rechecked ->
                                assertThat(rechecked.sentences()).isNotEmpty().allMatch(Again.Sentence::stands));

        clock.turn(Duration.ofHours(1));
        var seed = Passages.seed();
        desk.read(new Article(
                seed.header(),
                seed.authors(),
                seed.language(),
                seed.body().replace("Sweden", "Denmark"),
                seed.origin()));

        assertThat(replay(id).again()).isInstanceOfSatisfying(Again.Rechecked.class, rechecked -> {
            assertThat(rechecked.sentences().getFirst().stands()).isFalse();
            assertThat(rechecked.sentences().getFirst().reason()).contains("Sweden");
        });
        assertThat(model.requests()).hasSize(requests);
    }

    @Test
    void tellsWhichSettingsHaveAnotherValue() {
        String id = ask(WHO, null);

        var replayed = desk.replay(explanations, new Config.Answer(900, 8, 4, 150, 0.99))
                .of(id)
                .orElseThrow();

        assertThat(replayed.since().settings())
                .containsExactly(
                        new Since.Setting("program", "1.0", "1.1"),
                        new Since.Setting("answer.confidence", "0.25", "0.99"));
        assertThat(replayed.again()).isInstanceOfSatisfying(Again.Answered.class, answered -> {
            assertThat(answered.then().same()).isFalse();
            assertThat(answered.then().answer()).isInstanceOf(Answer.Declined.class);
        });
    }

    @Test
    void knowsNothingOfAnAnswerThatWasNeverGiven() {
        assertThat(desk.replay(explanations).of("never")).isEmpty();
    }

    private Replayed replay(String id) {
        return desk.replay(explanations).of(id).orElseThrow();
    }

    /** Returns the answer's id. */
    private String ask(Question question, @Nullable ChatModels models) {
        var answer = explanations.explaining(desk.pipeline(models)).answer(question, AnswerListener.NONE);
        explanations.close();
        explanations = desk.explanations(clock);
        return answer.provenance().id();
    }

    private static Article ferry(String body) {
        return ArticleBuilder.article()
                .id("ferry")
                .title("Ferry sails again")
                .published("2024-07-08")
                .body(body)
                .build();
    }

    private static ChatModels models(ScriptedChatModel model) {
        return new ChatModels("scripted", model, model, Duration.ofSeconds(10));
    }
}
