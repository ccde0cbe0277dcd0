package citewire.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import citewire.config.Config;
import citewire.config.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSetupTest {

    private static final Secret PLANTED = new Secret("tulip-garden-42");

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();

    @BeforeEach
    void giveTheContextItsOwnMdc() {
        context.setMDCAdapter(mdc);
    }

    @AfterEach
    void closeFiles() {
        context.stop();
    }

    @Test
    void everyLineCarriesTheIdOfItsQuestion() {
        apply(text(), LogSetup.Terminal.OPEN);
        var lines = captureTerminal();

        mdc.put("question", "q-17");
        logger("citewire.ask").info("answered");
        mdc.remove("question");
        logger("citewire.ask").info("idle");

        assertThat(lines.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("[q-17] ask: answered"),
                        line -> assertThat(line).contains("[-] ask: idle"));
    }

    @Test
    void jsonLinesCarryTheIdOfTheirQuestionToo() throws IOException {
        apply(new Config.Log("info", Config.Log.Format.JSON, ""), LogSetup.Terminal.OPEN);
        var lines = captureTerminal();

        mdc.put("question", "q-17");
        logger("citewire.ask").info("answered {}", "well");

        JsonNode line = new ObjectMapper().readTree(lines.toByteArray());
        assertThat(line.at("/mdc/question").asText()).isEqualTo("q-17");
        assertThat(line.at("/formattedMessage").asText()).isEqualTo("answered well");
        assertThat(line.has("arguments")).isFalse();
    }

    @Test
    void aPlantedTokenIsMaskedInTextAndInItsStackTrace() {
        apply(text(), LogSetup.Terminal.OPEN);
        var lines = captureTerminal();

        logger("citewire.model").error("refused {}", PLANTED.reveal(), faultWithSecret());

        assertThat(lines.toString(StandardCharsets.UTF_8))
                .contains("refused ***", "IllegalStateException: wrong key ***", "Caused by", "Bearer ***")
                .doesNotContain(PLANTED.reveal(), "abcdefghijklmnop");
    }

    @Test
    void aPlantedTokenIsMaskedInJsonAndInItsStackTrace() {
        apply(new Config.Log("info", Config.Log.Format.JSON, ""), LogSetup.Terminal.OPEN);
        var lines = captureTerminal();

        mdc.put("question", PLANTED.reveal());
        logger("citewire.model").error("refused {}", PLANTED.reveal(), faultWithSecret());

        assertThat(lines.toString(StandardCharsets.UTF_8))
                .contains("refused ***", "wrong key ***", "Bearer ***")
                .doesNotContain(PLANTED.reveal(), "abcdefghijklmnop");
    }

    @Test
    void aLineBreakInAMessageForgesNoLine() {
        apply(text(), LogSetup.Terminal.OPEN);
        var lines = captureTerminal();

        logger("citewire.ingest").warn("odd title: {}", "one\n2026-01-01 ERROR forged");

        assertThat(lines.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void aCommandSeesWarningsOnlyAndTheBotSeesAll() {
        apply(text(), LogSetup.Terminal.QUIET);
        var quiet = captureTerminal();
        logger("citewire.ingest").info("took in 3 articles");
        logger("citewire.ingest").warn("a feed is down");

        apply(text(), LogSetup.Terminal.OPEN);
        var open = captureTerminal();
        logger("citewire.ingest").info("took in 3 articles");

        assertThat(quiet.toString(StandardCharsets.UTF_8))
                .contains("a feed is down")
                .doesNotContain("took in");
        assertThat(open.toString(StandardCharsets.UTF_8)).contains("took in 3 articles");
    }

    @Test
    void countsWarningsAndErrors() {
        apply(text(), LogSetup.Terminal.QUIET);
        captureTerminal();
        logger("citewire.ingest").info("took in 3 articles");
        logger("citewire.ingest").warn("a feed is down");
        logger("org.eclipse.jetty").error("broken");

        assertThat(LogSetup.counted(context)).isEqualTo(new LogSetup.Counted(1, 1));
    }

    @Test
    void librariesSpeakOnlyWhenSomethingIsWrong() {
        apply(text(), LogSetup.Terminal.OPEN);

        assertThat(Stream.of("org.flywaydb.core", "com.zaxxer.hikari", "dev.langchain4j.model", "org.eclipse.jetty")
                        .map(name -> logger(name).getEffectiveLevel()))
                .containsOnly(Level.WARN);
        assertThat(logger("ai.djl.util.cuda").getEffectiveLevel()).isEqualTo(Level.ERROR);
        assertThat(logger("net.dv8tion.jda.api.JDA").getEffectiveLevel()).isEqualTo(Level.INFO);
    }

    @Test
    void theLevelIsThatOfTheConfiguration() {
        apply(new Config.Log("debug", Config.Log.Format.TEXT, ""), LogSetup.Terminal.OPEN);

        assertThat(logger("citewire.ask").getEffectiveLevel()).isEqualTo(Level.DEBUG);
        assertThat(logger("org.apache.lucene").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void writesRollingFilesOnlyWhereAFolderIsSet() throws IOException {
        Path logs = folder.resolve("logs");
        apply(new Config.Log("info", Config.Log.Format.TEXT, logs.toString()), LogSetup.Terminal.QUIET);

        logger("citewire.ingest").info("took in 3 articles with {}", PLANTED.reveal());

        assertThat(Files.readString(logs.resolve("citewire.log"))).contains("took in 3 articles with ***");
    }

    @Test
    void anOwnersFileWins() throws IOException {
        Files.writeString(folder.resolve("logback.xml"), "<configuration><root level=\"ERROR\"/></configuration>");

        apply(text(), LogSetup.Terminal.OPEN);

        assertThat(logger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<configuration><appender",
                "<configuration><appender name=\"A\" class=\"no.such.Appender\"/>"
                        + "<root><appender-ref ref=\"A\"/></root></configuration>"
            })
    void anOwnersFileThatCannotBeUsedIsReplacedByThePackagedOneWithAWord(String xml) throws IOException {
        Files.writeString(folder.resolve("logback.xml"), xml);
        var err = System.err;
        var captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            apply(text(), LogSetup.Terminal.OPEN);
        } finally {
            System.setErr(err);
        }

        assertThat(logger("citewire").getLevel()).isEqualTo(Level.INFO);
        assertThat(captured.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("WARN", "logback.xml cannot be used and the packaged one is");
    }

    @Test
    void beforeSetupOnlyWarningsAreWritten() {
        var configurator = new QuietConfigurator();
        configurator.setContext(context);

        configurator.configure(context);

        assertThat(logger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.WARN);
        assertThat(logger("net.dv8tion.jda").isInfoEnabled()).isFalse();
    }

    private void apply(Config.Log log, LogSetup.Terminal terminal) {
        new LogSetup(context, List.of(folder.resolve("logback.xml"))).apply(log, terminal, List.of(PLANTED));
    }

    private Logger logger(String name) {
        return context.getLogger(name);
    }

    /** Turns the terminal's appender to memory. */
    private ByteArrayOutputStream captureTerminal() {
        var out = new ByteArrayOutputStream();
        Appender<ILoggingEvent> terminal = logger(Logger.ROOT_LOGGER_NAME).getAppender("TERMINAL");
        ((OutputStreamAppender<ILoggingEvent>) terminal).setOutputStream(out);
        return out;
    }

    private static Config.Log text() {
        return new Config.Log("info", Config.Log.Format.TEXT, "");
    }

    private static IllegalStateException faultWithSecret() {
        return new IllegalStateException(
                "wrong key " + PLANTED.reveal(), new IOException("header was Bearer abcdefghijklmnop"));
    }
}
