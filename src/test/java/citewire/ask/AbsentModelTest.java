package citewire.ask;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Answer;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.TurnedClock;
import citewire.fixtures.wire.ModelServer;
import citewire.fixtures.wire.WireFault;
import citewire.fixtures.wire.WireFormat;
import citewire.model.ChatModels;
import citewire.model.call.Budget;
import citewire.model.call.ModelLadder;
import citewire.model.call.Timing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chat model's server is gone for an hour, and comes back. */
@Tag("slow")
class AbsentModelTest {

    private static final Instant NOON = Instant.parse("2024-07-08T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(2);
    private static final WireFormat FORMAT = WireFormat.OPENAI;
    private static final String ANSWER = "Yoon will travel to Hawaii before the NATO summit. [1]";
    private static final String WHERE = "Where will Yoon travel before the NATO summit?";

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(NOON);
    private NewsDesk desk;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** How it is gone, while its port is open. */
    enum Gone {
        HANGS(WireFault.SLOW_ANSWER),
        RESETS(WireFault.CUT_BEFORE_ITS_BEGINNING),
        OVERLOADED(WireFault.BROKEN);

        private final WireFault fault;

        Gone(WireFault fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionOfTheHourIsAnsweredByQuotesAndTheModelAnswersSoonAfterIt(Gone gone) {
        try (var server = ModelServer.start()) {
            server.plays(gone.fault.of(FORMAT, ANSWER));
            var pipeline = desk.pipelineOn(ladder(server.address()));

            quotesForAnHour(pipeline);
            assertThat(server.requests())
                    .as("it is left alone for longer and longer")
                    .hasSizeBetween(3, 24);

            server.plays(WireFault.none(FORMAT, ANSWER));
            answersAgain(pipeline);
        }
    }

    @Test
    void aServerThatRefusesConnectionsIsFoundAgainToo() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var pipeline = desk.pipelineOn(ladder("http://127.0.0.1:" + port));

        quotesForAnHour(pipeline);

        try (var server = ModelServer.startAt(port)) {
            server.plays(WireFault.none(FORMAT, ANSWER));
            answersAgain(pipeline);
        }
    }

    private void quotesForAnHour(AnswerPipeline pipeline) {
        for (var end = clock.instant().plus(HOUR); clock.instant().isBefore(end); clock.turn(BETWEEN)) {
            var answer = ask(pipeline);
            assertThat(answer.provenance().drafter()).isEqualTo(Provenance.QUOTES);
            assertThat(answer.provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
            assertThat(answer.text()).contains("Hawaii");
        }
    }

    /** Within the longest rest of a model that has failed. */
    private void answersAgain(AnswerPipeline pipeline) {
        clock.turn(Duration.ofMinutes(10));
        for (int i = 0; i < 3; i++) {
            var answer = ask(pipeline);
            assertThat(answer.text()).isEqualTo(ANSWER);
            assertThat(answer.provenance().notice()).isNull();
        }
    }

    private Answer.Cited ask(AnswerPipeline pipeline) {
        return (Answer.Cited) pipeline.answer(Question.of(WHERE, NOON), new Recorded());
    }

    /** Its timeout is short, since real seconds pass while a server hangs. */
    private ModelLadder ladder(String server) {
        var model = ChatModels.from(new Config.Model(
                        FORMAT.provider(),
                        server + FORMAT.path(),
                        "small-model",
                        new Secret("key"),
                        Duration.ofSeconds(3),
                        700))
                .orElseThrow();
        return new ModelLadder(
                List.of(model), Budget.UNLIMITED, new Timing(clock, System::nanoTime, new Random(7), time -> {}));
    }
}
