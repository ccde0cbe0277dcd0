package citewire.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import citewire.config.Config;
import citewire.domain.Asker;
import citewire.fixtures.NewStore;
import citewire.model.call.Permit;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is logged of an account that cannot be written. */
class AskerLogTest {

    private static final Asker ANNA = new Asker("guild-4711", "member-4712");

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger("citewire");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.TRACE);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.setLevel(null);
        logger.detachAppender(lines);
    }

    @Test
    void noLineNamesWhoAsked() throws SQLException {
        Path file = folder.resolve("citewire.db");
        try (var state = NewStore.open(file, Clock.systemUTC(), new Random(1))) {
            var ledger = new Ledger(state.spend(), Config.Limits.NONE, ZoneOffset.UTC, Clock.systemUTC());
            var answer = new HeldAnswer(ledger, ANNA, List.of("big"), 700);
            var message = List.<ChatMessage>of(UserMessage.from("Who?"));
            var permit = answer.permit("big", message).orElseThrow();
            breakTable(file);

            permit.settle(1, 1);
            assertThat(answer.permit("big", message)).contains(Permit.FREE);
        }

        assertThat(lines.list).hasSizeGreaterThan(1);
        assertThat(lines.list)
                .extracting(AskerLogTest::text)
                .noneMatch(line -> line.contains("4711") || line.contains("4712"));
    }

    /** Reading it still works, so that the statement that fails has the member's name in it. */
    private static void breakTable(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER broken BEFORE INSERT ON spend_booking BEGIN SELECT RAISE(ABORT, 'planted'); END");
            statement.execute(
                    "CREATE TRIGGER broken_too BEFORE UPDATE ON spend BEGIN SELECT RAISE(ABORT, 'planted'); END");
        }
    }

    private static String text(ILoggingEvent event) {
        var thrown = (ThrowableProxy) event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
