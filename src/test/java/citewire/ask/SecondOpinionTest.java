package citewire.ask;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.fixtures.Ladders;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.wire.ModelServer;
import citewire.fixtures.wire.WireFault;
import citewire.fixtures.wire.WireFormat;
import citewire.model.ChatModels;
import citewire.model.call.Allowance;
import citewire.model.call.ModelUse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chat model, over each provider's wire, decides about sentences whose facts hold and whose wording is their own. */
@Timeout(60)
class SecondOpinionTest {

    private static final Question WHERE =
            Question.of("Where will Yoon travel ahead of the summit?", Instant.parse("2024-07-08T12:00:00Z"));
    private static final String PLAIN = "Yoon will travel to Hawaii from Monday to Tuesday.";
    private static final String LOOSE = "Yoon flies to Hawaii first and stops at the cemetery.";
    private static final String FAINT =
            "Yoon flies to Hawaii first, scheduled to mark time, and stops at the cemetery.";
    private static final Config.Answer ASKING = new Config.Answer(900, 8, 4, 150, 0.25, true);

    @TempDir
    private static Path folder;

    private static ModelServer server;
    private static NewsDesk desk;

    private final Recorded shown = new Recorded();
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

    @ParameterizedTest
    @EnumSource
    void oneCallDecidesAboutAllThatIsInDoubt(WireFormat format) {
        server.plays(
                WireFault.none(format, cited(PLAIN, LOOSE, FAINT)),
                line -> line.answers(200, Map.of(), format.whole("1: yes\n2: no")));

        var answer = ask(format, ASKING);

        assertThat(answer.text()).isEqualTo(PLAIN + " [1] " + LOOSE + " [1]");
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().getLast()).contains(LOOSE, FAINT, "National Memorial Cemetery");
        assertThat(uses).hasSize(2);
        assertThat(String.join(" ", shown.sentences)).isEqualTo(answer.text());
        assertThat(shown.restarts).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whereItFailsTheRulesDecide(WireFormat format) {
        for (WireFault fault : List.of(WireFault.BROKEN, WireFault.EMPTY, WireFault.A_PAGE)) {
            server.plays(WireFault.none(format, cited(LOOSE, FAINT, PLAIN)), fault.of(format, "1: yes\n2: yes"));

            var answer = ask(format, ASKING);

            assertThat(answer.text())
                    .as(fault.name())
                    .isEqualTo(LOOSE + " (loosely, see the source) [1] " + PLAIN + " [1]");
            assertThat(answer.provenance().drafter()).isEqualTo("small-model");
            assertThat(answer.provenance().notice()).isNull();
        }
    }

    @Test
    void aPairThatIsNotAnsweredKeepsTheVerdictOfTheRules() {
        server.plays(
                WireFault.none(WireFormat.OPENAI, cited(LOOSE, FAINT)),
                line -> line.answers(
                        200, Map.of(), WireFormat.OPENAI.whole("<think>1: no</think> Sure!\n**2**: Yes.\n7: no")));

        assertThat(ask(WireFormat.OPENAI, ASKING).text())
                .isEqualTo(LOOSE + " (loosely, see the source) [1] " + FAINT + " [1]");
    }

    @Test
    void nobodyIsAskedWhereNothingIsInDoubt() {
        server.plays(WireFault.none(WireFormat.OPENAI, cited(PLAIN)));

        assertThat(ask(WireFormat.OPENAI, ASKING).text()).isEqualTo(PLAIN + " [1]");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nobodyIsAskedUnlessTheOwnerWantsIt() {
        server.plays(WireFault.none(WireFormat.OPENAI, cited(LOOSE, FAINT)));

        var answer = ask(WireFormat.OPENAI, new Config.Answer(900, 8, 4, 150, 0.25));

        assertThat(answer.text()).isEqualTo(LOOSE + " (loosely, see the source) [1]");
        assertThat(server.requests()).hasSize(1);
    }

    private static String cited(String... sentences) {
        return String.join(" ", List.of(sentences)).replace(".", " [1].");
    }

    private Answer ask(WireFormat format, Config.Answer config) {
        var model = ChatModels.from(new Config.Model(
                        format.provider(),
                        server.address() + format.path(),
                        "small-model",
                        new Secret("key"),
                        Duration.ofSeconds(20),
                        700))
                .orElseThrow();
        return desk.pipelineOn(Ladders.of(List.of(model), question -> account()), config)
                .answer(WHERE, shown);
    }

    private Allowance account() {
        return new Allowance() {
            @Override
            public void used(ModelUse use) {
                uses.add(use);
            }
        };
    }
}
