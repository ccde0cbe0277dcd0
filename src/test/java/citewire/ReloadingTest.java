package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.health.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that change while the bot runs. */
class ReloadingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<Config> taken = new ArrayList<>();
    private Path file;
    private Path key;
    private int writes;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("citewire.yaml");
        key = folder.resolve("key");
        Files.writeString(key, "tulip-garden-41");
        write("answer:\n  passages: 5\n");
    }

    @Test
    void whatARunningBotTakesUpIsTakenUpOnceTheFileIsAtRest() throws IOException {
        try (var reloading = reloading()) {
            write("answer:\n  passages: 6\nlimits:\n  tokensPerDay: 1000\n");
            reloading.look();
            assertThat(taken).isEmpty();
            reloading.look();

            assertThat(taken).singleElement().satisfies(config -> {
                assertThat(config.answer().passages()).isEqualTo(6);
                assertThat(config.limits().tokensPerDay()).isEqualTo(1000);
            });
            assertThat(reloading.run()).isEqualTo(new CheckResult.Good("read again at " + NOW));
            reloading.look();
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void aFileWithMistakesLeavesTheSettingsOfBeforeAndIsToldUntilItIsMended() throws IOException {
        try (var reloading = reloading()) {
            write("answer:\n  passages: 900\n  confidnce: 0.3\n");
            look(reloading);

            assertThat(taken).isEmpty();
            assertThat(reloading.run()).isInstanceOfSatisfying(CheckResult.Warning.class, warning -> {
                assertThat(warning.finding())
                        .startsWith("it was changed and is not taken up, so that the settings of before hold: ")
                        .contains("line 2): must be a whole number from 1 to 50, is \"900\"")
                        .contains("line 3: there is no key answer.confidnce; did you mean answer.confidence?");
                assertThat(warning.remedy()).startsWith("mend it");
            });

            write("answer:\n  passages: 7\n");
            look(reloading);
            assertThat(taken).hasSize(1);
            assertThat(reloading.run()).isInstanceOf(CheckResult.Good.class);
        }
    }

    @Test
    void whatNeedsARestartIsNamedAndTheRestIsTakenUp() throws IOException {
        try (var reloading = reloading()) {
            write("zone: Asia/Seoul\nhttp:\n  port: 9090\nanswer:\n  passages: 8\n");
            look(reloading);

            assertThat(taken).singleElement().satisfies(config -> {
                assertThat(config.answer().passages()).isEqualTo(8);
                assertThat(config.zone().getId()).isEqualTo("UTC");
            });
            assertThat(reloading.run())
                    .isEqualTo(new CheckResult.Warning(
                            "read again at " + NOW + "; http.port, zone changed and wait for the next start",
                            "start the bot anew"));

            write("answer:\n  passages: 8\n");
            look(reloading);
            assertThat(reloading.run()).isInstanceOf(CheckResult.Good.class);
        }
    }

    @Test
    void aSecretOfAFileIsTakenUp() throws IOException {
        try (var reloading = reloading()) {
            Files.writeString(key, "tulip-garden-42!");
            look(reloading);

            assertThat(taken)
                    .singleElement()
                    .satisfies(config ->
                            assertThat(config.model().apiKey().reveal()).isEqualTo("tulip-garden-42!"));
        }
    }

    @Test
    void whatCannotBeTakenUpLeavesWhatWas() throws IOException {
        var settings = settings();
        try (var reloading = new Reloading(
                settings,
                config -> {
                    throw new IllegalStateException("the store is locked");
                },
                CLOCK)) {
            write("answer:\n  passages: 6\n");
            look(reloading);

            assertThat(reloading.run())
                    .isInstanceOf(CheckResult.Warning.class)
                    .extracting(CheckResult::finding)
                    .asString()
                    .endsWith("they could not be taken up: the store is locked");
        }
    }

    @Test
    void theWholeHouseGoesByWhatItHasTakenUp() throws IOException {
        write("answer:\n  passages: 5\ningest:\n  seeds: \"\"\nembedding:\n  enabled: false\n");
        var settings = settings();
        try (var app = App.open(settings, Shutdown.listening())) {
            var news = Files.writeString(
                    folder.resolve("ferry.txt"),
                    "Ferry sails again\n\nThe ferry sailed again on Monday. An adult pays 4 euros for the ferry.\n");
            app.ingest(List.of(news.toString()), outcome -> {});
            app.awaitWords();
            var answerer = app.answerer();
            var question = Question.of("What does an adult pay for the ferry?", NOW);
            assertThat(answerer.answer(question, AnswerListener.NONE)).isInstanceOf(Answer.Cited.class);

            write("""
                    answer:
                      confidence: 1
                    ingest:
                      seeds: ""
                    embedding:
                      enabled: false
                    feeds:
                      follow: ["https://news.example/feed"]
                      perGuild: 3
                    """);
            app.take(settings.again().config());

            assertThat(answerer.answer(question, AnswerListener.NONE)).isInstanceOf(Answer.Declined.class);
            assertThat(app.feeds().all())
                    .extracting(feed -> feed.subscription().address().toString())
                    .containsExactly("https://news.example/feed");
            assertThat(app.feeds().perGuild()).isEqualTo(3);
            assertThat(app.confidence()).isEqualTo(1);
        }
    }

    private Reloading reloading() {
        return new Reloading(settings(), taken::add, CLOCK);
    }

    /** As often as it takes to see a file at rest. */
    private static void look(Reloading reloading) {
        reloading.look();
        reloading.look();
    }

    private Settings settings() {
        return Settings.load(
                new GlobalOptions(file, folder.resolve("data"), "warn"),
                Map.of("CITEWIRE_MODEL_API_KEY_FILE", key.toString()));
    }

    /** Each a second later than the one before, whatever the clock of the disk can tell apart. */
    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
        writes++;
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(writes)));
    }
}
