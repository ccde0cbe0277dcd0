package citewire.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Answer;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.fixtures.Ladders;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.ScriptedChatModel;
import citewire.fixtures.wire.ModelServer;
import citewire.fixtures.wire.WireFault;
import citewire.fixtures.wire.WireFormat;
import citewire.model.ChatModels;
import citewire.model.call.Allowance;
import citewire.model.call.ModelUse;
import dev.langchain4j.model.output.FinishReason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each provider's wire format and each way to fail: what a member gets is a whole answer, in time. */
@Timeout(60)
class WireFaultsTest {

    private static final Question WHERE =
            Question.of("Where will Yoon travel ahead of the summit?", Instant.parse("2024-07-08T12:00:00Z"));
    private static final String HAWAII = "Yoon will travel to Hawaii from Monday to Tuesday";
    private static final String ANSWER = HAWAII + ". [1]";

    /** Only these need the time to run out. */
    private static final Set<WireFault> WAITING =
            EnumSet.of(WireFault.SLOW_ANSWER, WireFault.SLOW_FIRST_TOKEN, WireFault.STALLS);

    private static final Set<WireFault> ASKED_TWICE =
            EnumSet.of(WireFault.CUT_BEFORE_ITS_BEGINNING, WireFault.BUSY, WireFault.BROKEN, WireFault.REPORTS_A_FAULT);

    @TempDir
    private static Path folder;

    private static ModelServer server;
    private static NewsDesk desk;

    private final Listening listening = new Listening();
    private final List<ModelUse> uses = new ArrayList<>();

    @BeforeAll
    static void open() {
        server = ModelServer.start();
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterAll
    static void close() {
        desk.close();
        server.close();
    }

    static Stream<Arguments> everyFault() {
        return Arrays.stream(WireFormat.values())
                .flatMap(format -> Arrays.stream(WireFault.values()).map(fault -> Arguments.of(format, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyFault")
    void aMemberGetsAWholeAnswer(WireFormat format, WireFault fault) {
        server.plays(fault.of(format, ANSWER));

        var answer = ask(model(format, fault));

        assertThat(answer).isInstanceOf(Answer.Cited.class);
        assertThat(listening.shown).allMatch(sentence -> sentence.endsWith("]"));
        assertThat(listening.checked).noneMatch(sentence -> sentence.contains("</think"));
        assertThat(String.join(" ", listening.shown)).isEqualTo(answer.text()).doesNotContain("secret");
        if (fault.onlySeems()) {
            assertThat(answer.text()).isEqualTo(ANSWER);
            assertThat(answer.provenance().drafter()).isEqualTo("small-model");
            assertThat(answer.provenance().notice()).isNull();
        } else {
            assertThat(answer.provenance().drafter()).isEqualTo(Provenance.QUOTES);
            assertThat(answer.text()).contains("Hawaii");
        }
        if (!fault.onlySeems() && fault != WireFault.ENDLESS_WORD) {
            assertThat(answer.provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
            assertThat(server.requests()).hasSize(askedTwice(format, fault) ? 2 : 1);
        }
    }

    static Stream<Arguments> everyFaultThatEnds() {
        return everyFault()
                .filter(arguments -> arguments.get()[1] instanceof WireFault fault
                        && !WAITING.contains(fault)
                        && !fault.onlySeems()
                        && fault != WireFault.ENDLESS_WORD);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyFaultThatEnds")
    void theSecondModelAnswersAndIsNamed(WireFormat format, WireFault fault) {
        server.plays(fault.of(format, ANSWER));
        var second = ScriptedChatModel.saying(ANSWER, FinishReason.STOP);

        var answer = ask(model(format, fault), new ChatModels("second-model", second, second, Duration.ofSeconds(20)));

        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(answer.provenance().drafter()).isEqualTo("second-model");
        assertThat(answer.provenance().notice()).isNull();
        assertThat(listening.shown).containsExactly(ANSWER);
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatWasBusyOnceAnswers(WireFormat format) {
        for (WireFault fault : List.of(WireFault.BUSY, WireFault.BROKEN, WireFault.CUT_BEFORE_ITS_BEGINNING)) {
            server.plays(fault.of(format, ANSWER), WireFault.none(format, ANSWER));

            var answer = ask(model(format, fault));

            assertThat(answer.text()).as(fault.name()).isEqualTo(ANSWER);
            assertThat(answer.provenance().drafter()).isEqualTo("small-model");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProvidersCountOfTokensIsHandedOutOfDraftsAndOfRewritings(WireFormat format) {
        var followUp = new Question(
                "and before it?", WHERE.at(), Scope.EVERYTHING, List.of(new Turn("Who is Yoon?", List.of())));
        server.plays(
                line -> line.answers(200, java.util.Map.of(), format.whole("<think>Hm.</think> " + WHERE.text())),
                WireFault.none(format, ANSWER));

        var answer = desk.pipelineOn(Ladders.of(List.of(model(format, WireFault.EMPTY)), question -> account()))
                .answer(followUp, listening);

        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(listening.searched).containsExactly(WHERE.text());
        assertThat(uses).hasSize(2).allSatisfy(use -> {
            assertThat(use.estimated()).isFalse();
            assertThat(use.tokens().inputTokenCount()).isEqualTo(WireFormat.READ);
            assertThat(use.tokens().outputTokenCount()).isEqualTo(WireFormat.WRITTEN);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatWasCutIsCountedByUs(WireFormat format) {
        server.plays(WireFault.CUT_IN_MID_TOKEN.of(format, ANSWER));

        ask(model(format, WireFault.CUT_IN_MID_TOKEN));

        assertThat(uses).singleElement().satisfies(use -> {
            assertThat(use.estimated()).isTrue();
            assertThat(use.tokens().inputTokenCount()).isGreaterThan(300);
            assertThat(use.tokens().outputTokenCount()).isBetween(1, 20);
        });
    }

    /** Anthropic's client passes over what is no event, and Gemini's over an error's words. */
    private static boolean askedTwice(WireFormat format, WireFault fault) {
        return switch (format) {
            case OPENAI -> ASKED_TWICE.contains(fault);
            case ANTHROPIC -> ASKED_TWICE.contains(fault) || fault == WireFault.A_PAGE;
            case GEMINI -> ASKED_TWICE.contains(fault) && fault != WireFault.REPORTS_A_FAULT;
        };
    }

    private Answer ask(ChatModels... models) {
        return desk.pipelineOn(Ladders.of(List.of(models), question -> account()))
                .answer(WHERE, listening);
    }

    private static ChatModels model(WireFormat format, WireFault fault) {
        return ChatModels.from(new Config.Model(
                        format.provider(),
                        server.address() + format.path(),
                        "small-model",
                        new Secret("key"),
                        WAITING.contains(fault) ? Duration.ofMillis(300) : Duration.ofSeconds(20),
                        700))
                .orElseThrow();
    }

    private Allowance account() {
        return new Allowance() {
            @Override
            public void used(ModelUse use) {
                uses.add(use);
            }
        };
    }

    private static final class Listening implements AnswerListener {

        private final List<String> shown = new ArrayList<>();
        private final List<String> checked = new ArrayList<>();
        private final List<String> searched = new ArrayList<>();

        @Override
        public void searched(String text, citewire.ask.retrieve.Ranking ranking, citewire.ask.draft.Evidence evidence) {
            searched.add(text);
        }

        @Override
        public void checked(DraftSentence sentence, Verdict verdict) {
            checked.add(sentence.text());
        }

        @Override
        public void sentence(String sentence) {
            shown.add(sentence);
        }

        @Override
        public void restarted() {
            shown.clear();
        }
    }
}
