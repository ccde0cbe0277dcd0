package citewire.frontend.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.wire.ModelServer;
import citewire.fixtures.wire.WireFault;
import citewire.fixtures.wire.WireFormat;
import citewire.frontend.discord.question.QuestionId;
import citewire.model.ChatModels;
import citewire.simulator.world.Interaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What one question leaves in the log on its way from Discord through search, model and checks to its last edit. */
class QuestionTrailTest {

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger("citewire");
    private final @Nullable Level before = logger.getLevel();
    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (!event.getLoggerName().startsWith("citewire.frontend.discord.connection")) {
                event.prepareForDeferredProcessing();
                lines.add(event);
            }
        }
    };

    private ModelServer server;
    private NewsDesk desk;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        server = ModelServer.start();
        desk = NewsDesk.open(folder.resolve("desk")).read(Passages.seed());
        newsroom = Newsroom.open(folder);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void close() {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(before);
        newsroom.close();
        desk.close();
        server.close();
    }

    @Test
    void everyLineFromTheEventToTheLastEditCarriesTheQuestionsId() {
        var pipeline = desk.pipeline(models());
        newsroom.answers(pipeline);
        server.plays(WireFault.BUSY.of(WireFormat.OPENAI, ""));

        Interaction asked = newsroom.alice.slash(
                newsroom.general, "ask", Map.of("question", "Where will Yoon travel ahead of the summit?"));
        Awaitility.await().atMost(Newsroom.PATIENCE).until(() -> said("The answer stands as message"));

        String id = QuestionId.of(Long.parseLong(asked.id()));
        assertThat(lines)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("Discord sent event"))
                .anyMatch(line -> line.startsWith("Asked: "))
                .anyMatch(line -> line.startsWith("Found "))
                .anyMatch(line -> line.startsWith("The model small-model failed"))
                .anyMatch(line -> line.startsWith("Keep: "))
                .anyMatch(line -> line.startsWith("Answered with "));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .as(line.getFormattedMessage())
                        .containsEntry("question", id));
    }

    private boolean said(String beginning) {
        return lines.stream().anyMatch(line -> line.getFormattedMessage().startsWith(beginning));
    }

    private ChatModels models() {
        return ChatModels.from(new Config.Model(
                        Config.Provider.OPENAI,
                        server.address() + "/v1",
                        "small-model",
                        new Secret("sk-some-key-of-a-test"),
                        Duration.ofSeconds(20),
                        300))
                .orElseThrow();
    }
}
