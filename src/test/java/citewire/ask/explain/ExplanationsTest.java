package citewire.ask.explain;

import static dev.langchain4j.model.output.FinishReason.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.domain.kept.Approach;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptSentence;
import citewire.domain.kept.LeftOut;
import citewire.domain.kept.ShownAt;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.ScriptedChatModel;
import citewire.fixtures.TurnedClock;
import citewire.model.ChatModels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What is kept of the real path's answers. */
class ExplanationsTest {

    private static final Question WHO =
            Question.of("Who will Yoon hold talks with on Wednesday?", Instant.parse("2024-07-08T12:00:00Z"));
    private static final String TALKS = "On Wednesday, Yoon will hold talks with the heads of NATO members including "
            + "the Czech Republic, Sweden, Finland and Norway";

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.now());
    private NewsDesk desk;
    private Explanations explanations;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder, clock);
        desk.read(Passages.seed());
        explanations = desk.explanations(clock);
    }

    @AfterEach
    void close() {
        explanations.close();
        desk.close();
    }

    @Test
    void tellsWhatWasFoundAndWhatTheDrafterGot() {
        var answer = ask("q1", desk.pipeline(null));

        var kept = afterARestart("q1").answer();
        assertThat(kept.outcome())
                .isNotNull()
                .satisfies(outcome -> assertThat(outcome.answer()).isEqualTo(answer));
        assertThat(kept.question().searchedFor()).isEqualTo(WHO.text());
        assertThat(kept.question().reading()).isNotNull().satisfies(reading -> {
            assertThat(reading.approach()).isEqualTo(Approach.SEARCH);
            assertThat(reading.events()).as("on Wednesday").hasSize(1);
            assertThat(reading.searched().articles()).isEqualTo(1);
        });
        assertThat(kept.passages()).isNotEmpty().first().satisfies(first -> {
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.overall())
                    .isNotNull()
                    .satisfies(place -> assertThat(place.rank()).isEqualTo(1));
            assertThat(first.words())
                    .isNotNull()
                    .satisfies(place -> assertThat(place.rank()).isEqualTo(1));
            assertThat(first.meaning()).as("nothing is embedded here").isNull();
        });
        assertThat(kept.sentences()).isNotEmpty().allSatisfy(sentence -> {
            assertThat(sentence.verdict()).isEqualTo("keep");
            assertThat(sentence.stood()).isTrue();
            assertThat(answer.text()).contains(sentence.text());
        });
        assertThat(kept.making().sequence()).isEqualTo(1);
    }

    @Test
    void keepsWhereEveryPassageAndQuoteStandsInPlaceOfItsWords() {
        ask("q1", desk.pipeline(null));
        var before = explanations.of("q1").orElseThrow().passages();
        var changed = Passages.seed();
        desk.read(ArticleBuilder.article()
                .id("seed")
                .title(changed.title())
                .body("Everything was struck out.")
                .build());

        var why = afterARestart("q1");

        assertThat(why.passages()).isEqualTo(before);
        assertThat(why.answer().outcome())
                .isNotNull()
                .satisfies(outcome -> assertThat(outcome.quotes()).isNotEmpty().allSatisfy(quote -> {
                    assertThat(quote.version()).isEqualTo(1);
                    assertThat(quote.inBody())
                            .isNotNull()
                            .satisfies(
                                    span -> assertThat(span.of(changed.body())).isEqualTo(quote.text()));
                }));
    }

    @Test
    void keepsTheSentenceThatWasDroppedWithItsReason() {
        var model = ScriptedChatModel.saying(TALKS + " [1]. Yoon will also meet Stoltenberg on Monday [1].", STOP);

        ask("q1", desk.pipeline(models(model)));

        var sentences = afterARestart("q1").answer().sentences();
        assertThat(sentences)
                .extracting(sentence -> sentence.parts().getFirst().cited(), KeptSentence::verdict, KeptSentence::stood)
                .containsExactly(tuple(List.of(1), "keep", true), tuple(List.of(1), "drop", false));
        assertThat(sentences.getFirst().failed()).isNull();
        assertThat(sentences.getLast().failed()).isEqualTo("dates");
        assertThat(sentences.getLast().reason()).isNotBlank();
    }

    @Test
    void marksTheSentencesOfADraftThatWasGivenUpForQuotes() {
        var model = ScriptedChatModel.saying(TALKS + " [1]. Yoon will also", new IllegalStateException("cut off"));

        ask("q1", desk.pipeline(models(model)));

        var sentences = afterARestart("q1").answer().sentences();
        assertThat(sentences.getFirst().takenBack()).isTrue();
        assertThat(sentences.getLast().takenBack()).isFalse();
    }

    @Test
    void tellsWhyAPassageWasLeftOut() {
        desk.read(ArticleBuilder.article()
                .id("copy")
                .title("Yoon to hold talks with NATO heads")
                .source("Other Times")
                .published("2024-07-07")
                .body(Passages.seed().body())
                .build());

        ask("q1", desk.pipeline(null));

        assertThat(afterARestart("q1").answer().passages())
                .extracting(KeptPassage::leftOut)
                .contains(null, LeftOut.COPY);
    }

    @Test
    void showsAnAnswerWhileItIsComingAbout() {
        var seen = new ArrayList<Integer>();
        var watching = new AnswerListener() {
            @Override
            public void sentence(String sentence) {
                var why = explanations.of("q1").orElseThrow();
                assertThat(why.answer().outcome()).isNull();
                assertThat(why.passages()).isNotEmpty();
                seen.add(why.answer().sentences().size());
            }
        };

        ask("q1", desk.pipeline(null), watching);

        assertThat(seen).isNotEmpty().first().isEqualTo(1);
    }

    @Test
    void keepsWhereAnAnswerWasShownAndForgetsItWhenItsTimeIsOver() {
        ask("q1", desk.pipeline(null));
        explanations.shown("q1", new ShownAt("g", "c", "m"));

        assertThat(afterARestart("q1").answer().shown()).isEqualTo(new ShownAt("g", "c", "m"));
        assertThat(explanations.of("never asked")).isEmpty();

        clock.turn(Duration.ofDays(31));
        explanations.close();
        explanations = desk.explanations(clock);
        assertThat(explanations.of("q1")).isEmpty();
    }

    @Test
    void namesAnAnswerThatItsFrontEndDoesNotName() {
        var answer = explanations.explaining(desk.pipeline(null)).answer(WHO, AnswerListener.NONE);

        String id = answer.provenance().id();
        assertThat(id).matches("[0-9a-f]{10}");
        assertThat(afterARestart(id).answer().id()).isEqualTo(id);
    }

    @Test
    void remembersTheNewestWhereNothingIsToBeKept() {
        var forgetful = new Explanations(
                desk.state().answers(),
                desk.state().articles(),
                Duration.ZERO,
                () -> new citewire.domain.kept.Making(clock.instant(), "1", "1", java.util.Map.of(), 1));
        var answer = forgetful.explaining(desk.pipeline(null)).answer(WHO, AnswerListener.NONE);
        forgetful.close();

        String id = answer.provenance().id();
        assertThat(forgetful.of(id)).isPresent();
        assertThat(desk.state().answers().find(id)).isEmpty();
    }

    @Test
    void anAnswerIsGivenThoughNobodyCanTellWhatItIsMadeWith() {
        var broken = new Explanations(desk.state().answers(), desk.state().articles(), Duration.ZERO, () -> {
            throw new IllegalStateException("no index");
        });

        var answer = broken.explaining(desk.pipeline(null)).answer(WHO, AnswerListener.NONE);
        broken.close();

        assertThat(answer).isInstanceOf(Answer.Cited.class);
        assertThat(broken.of(answer.provenance().id())).isEmpty();
    }

    @Test
    void remembersNoMoreThanTheNewestFifty() {
        var forgetful = new Explanations(
                desk.state().answers(),
                desk.state().articles(),
                Duration.ZERO,
                () -> new citewire.domain.kept.Making(clock.instant(), "1", "1", java.util.Map.of(), 1));
        var answerer = forgetful.explaining(desk.pipeline(null));
        var ids = new ArrayList<String>();
        for (int i = 0; i < 51; i++) {
            ids.add(answerer.answer(Question.of("Hello", WHO.at()), AnswerListener.NONE)
                    .provenance()
                    .id());
        }
        forgetful.close();

        assertThat(forgetful.of(ids.getFirst())).isEmpty();
        assertThat(forgetful.of(ids.get(1))).isPresent();
    }

    @Test
    void aRefusalQuotesNothing() {
        MDC.put(Answerer.ID, "q2");
        try {
            explanations
                    .explaining(desk.pipeline(null))
                    .answer(Question.of("Which volcano erupted in Peru?", WHO.at()), AnswerListener.NONE);
        } finally {
            MDC.remove(Answerer.ID);
        }

        var why = afterARestart("q2");
        assertThat(why.answer().outcome()).isNotNull();
        assertThat(explanations.quotes(why)).isEmpty();
    }

    private Explanation afterARestart(String id) {
        explanations.close();
        explanations = desk.explanations(clock);
        return explanations.of(id).orElseThrow();
    }

    private Answer ask(String id, Answerer answerer) {
        return ask(id, answerer, AnswerListener.NONE);
    }

    /** As the pipeline that a front end has given an id to. */
    private Answer ask(String id, Answerer answerer, AnswerListener listener) {
        MDC.put(Answerer.ID, id);
        try {
            return explanations.explaining(answerer).answer(WHO, listener);
        } finally {
            MDC.remove(Answerer.ID);
        }
    }

    private static ChatModels models(ScriptedChatModel model) {
        return new ChatModels("scripted", model, model, Duration.ofSeconds(10));
    }
}
