package citewire.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import citewire.domain.Notice;
import citewire.domain.Question;
import citewire.fixtures.ScriptedChatModel;
import citewire.fixtures.TurnedClock;
import citewire.model.ChatModels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** When a model is asked again, and when it rests. */
class ModelLadderTest {

    private static final Instant NOW = Instant.parse("2024-07-08T12:00:00Z");
    private static final Question WHO = Question.of("Who?", NOW);
    private static final ModelFault OUT_OF_ORDER = ModelFault.during("the stream was cut");
    private static final ModelFault BUSY = new ModelFault("busy", ModelFault.Kind.AGAIN, false, null);

    private final TurnedClock clock = new TurnedClock(NOW);
    private final List<Duration> pauses = new ArrayList<>();
    private final Timing timing = new Timing(clock, System::nanoTime, new Random(7), pauses::add);
    private final ModelLadder ladder =
            new ModelLadder(List.of(model("first"), model("second")), Budget.UNLIMITED, timing);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Rung.class);

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void asksABusyModelOnceMoreAfterAJitteredPause() {
        var calls = ladder.open(WHO);

        assertThat(List.of(failing(calls, BUSY), failing(calls, BUSY), failing(calls, BUSY), failing(calls, BUSY)))
                .containsExactly("first", "first", "second", "second");
        assertThat(next(calls)).isEqualTo("quotes");
        assertThat(pauses)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(250), Duration.ofMillis(750)));
        assertThat(calls.notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void goesDownUntilACallYieldsSomething() {
        var calls = ladder.open(WHO);
        var asked = new ArrayList<String>();

        var yielded = calls.first(within(calls), call -> {
            asked.add(call.name());
            if (call.name().equals("first")) {
                calls.failed(call, OUT_OF_ORDER);
                return Optional.empty();
            }
            return Optional.of("yes");
        });

        assertThat(yielded).contains("yes");
        assertThat(asked).containsExactly("first", "second");
    }

    @Test
    void asksAModelThatIsOutOfOrderOnce() {
        var calls = ladder.open(WHO);

        failing(calls, OUT_OF_ORDER);

        assertThat(next(calls)).isEqualTo("second");
        assertThat(pauses).isEmpty();
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        var calls = ladder.open(WHO);

        failing(calls, asking(Duration.ofSeconds(2)));

        assertThat(next(calls)).isEqualTo("first");
        assertThat(pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(2250), Duration.ofMillis(2750)));
    }

    @Test
    void leavesAServerAloneThatAsksForMore() {
        failing(ladder.open(WHO), asking(Duration.ofSeconds(40)));

        assertThat(next(ladder.open(WHO))).isEqualTo("second");
        assertThat(ladder.resting()).containsExactly(new ModelLadder.Resting("first", NOW, "busy"));
        clock.turn(Duration.ofSeconds(39));
        assertThat(next(ladder.open(WHO))).isEqualTo("second");
        clock.turn(Duration.ofSeconds(2));
        assertThat(next(ladder.open(WHO))).isEqualTo("first");
        assertThat(pauses).isEmpty();
    }

    @Test
    void doesNotPauseLongerThanHalfOfWhatIsLeft() {
        var calls = ladder.open(WHO);
        failing(calls, asking(Duration.ofSeconds(3)));

        var next = calls.next(calls.within(Duration.ofSeconds(5)));

        assertThat(next.orElseThrow().name()).isEqualTo("second");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aModelThatKeepsFailingRestsAndIsTriedByOneAnswer() {
        failing(3, OUT_OF_ORDER);

        assertThat(next(ladder.open(WHO))).isEqualTo("second");
        clock.turn(Duration.ofSeconds(31));
        assertThat(ladder.resting()).containsExactly(new ModelLadder.Resting("first", NOW, "the stream was cut"));
        var probe = ladder.open(WHO);
        var call = probe.next(within(probe)).orElseThrow();
        assertThat(call.name()).isEqualTo("first");
        assertThat(next(ladder.open(WHO))).isEqualTo("second");
        call.blocking().chat("ready?");
        call.close();

        assertThat(ladder.resting()).isEmpty();
        assertThat(next(ladder.open(WHO))).isEqualTo("first");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The model first rests, since it keeps failing or its server asked for it;"
                                + " it is tried again by and by",
                        "The model first answers again");
    }

    @Test
    void aTryThatFailsMakesTheRestLongerAndIsNotToldAnew() {
        failing(3, OUT_OF_ORDER);
        clock.turn(Duration.ofSeconds(31));
        failing(1, OUT_OF_ORDER);

        clock.turn(Duration.ofSeconds(59));
        assertThat(next(ladder.open(WHO))).isEqualTo("second");
        clock.turn(Duration.ofSeconds(2));
        assertThat(next(ladder.open(WHO))).isEqualTo("first");
        assertThat(log.list).filteredOn(event -> event.getLevel() == Level.WARN).hasSize(1);
    }

    @Test
    void aTryThatNobodyWaitedForIsNotTheLast() {
        failing(3, OUT_OF_ORDER);
        clock.turn(Duration.ofSeconds(31));

        assertThat(next(ladder.open(WHO))).isEqualTo("first");
        assertThat(next(ladder.open(WHO))).isEqualTo("first");
    }

    @Test
    void anAnswerThatIsDeclinedIsNoFaultOfTheModel() {
        failing(5, ModelFault.declined("the provider's filter stopped it"));

        assertThat(ladder.resting()).isEmpty();
    }

    @Test
    void quotesSayWhyWhereEveryModelRests() {
        failing(3, OUT_OF_ORDER);
        for (int i = 0; i < 3; i++) {
            failing(ladder.open(WHO), OUT_OF_ORDER);
        }

        var calls = ladder.open(WHO);

        assertThat(next(calls)).isEqualTo("quotes");
        assertThat(calls.notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
    }

    private void failing(int times, ModelFault fault) {
        for (int i = 0; i < times; i++) {
            assertThat(failing(ladder.open(WHO), fault)).isEqualTo("first");
        }
    }

    /** Who was asked. */
    private static String failing(ModelCalls calls, ModelFault fault) {
        try (var call = calls.next(within(calls)).orElseThrow()) {
            calls.failed(call, fault);
            return call.name();
        }
    }

    /** Who is asked next, without an answer. */
    private static String next(ModelCalls calls) {
        var next = calls.next(within(calls));
        next.ifPresent(ModelCall::close);
        return next.map(ModelCall::name).orElse("quotes");
    }

    private static Deadline within(ModelCalls calls) {
        return calls.within(Duration.ofMinutes(1));
    }

    private static ModelFault asking(Duration time) {
        return new ModelFault("busy", ModelFault.Kind.AGAIN, false, time);
    }

    private static ChatModels model(String name) {
        var scripted = ScriptedChatModel.saying("yes");
        return new ChatModels(name, scripted, scripted, Duration.ofSeconds(5));
    }
}
