package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import citewire.ask.AnswerListener;
import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.fixtures.OnDisk;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.state.ComponentStore.Component;
import citewire.state.VoteStore.Verdict;
import citewire.state.VoteStore.Vote;
import citewire.state.guild.AdminAction;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** An owner has a member forgotten who has left, on the data folder of a bot that runs. */
class ForgetCommandTest {

    private static final String GUILD = "312345678901234567";
    private static final String LEFT = "412345678901234567";
    private static final String STAYED = "512345678901234567";
    private static final String SECRET = "quagga";

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level level = logger.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private HouseShell shell;
    private Workspace running;
    private SqliteState state;

    @BeforeEach
    void open() throws IOException {
        shell = new HouseShell(folder);
        shell.ingest("harbour.txt", "Harbour reopens\n\nMayor Ilse Brandt reopened the harbour on Monday.\n");
        running = shell.open(new GlobalOptions(null, null, null));
        state = SqliteState.open(folder.resolve("data/citewire.db"), Clock.systemUTC(), new Random(1));
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        logger.setLevel(level);
        state.close();
        running.close();
    }

    /** All that is kept of a member: answer, turn, button, vote, language, and two changes that name them. */
    private void leaveTraces(String member, String word) {
        var asker = new Asker(GUILD, member);
        var question = new Question(
                "Who reopened the " + word + " harbour?", Instant.now(), Scope.EVERYTHING, List.of(), asker);
        running.answerer().answer(question, AnswerListener.NONE);
        state.conversations().keep(asker, "m" + word, "", new Turn(question.text(), List.of("Harbour reopens")));
        state.components().keep(new Component("articles", "{\"about\":\"" + word + "\"}", GUILD, "c", member));
        state.votes().cast(new Vote("a" + word, GUILD, member, Verdict.HELPFUL));
        state.members().keep(member, Locale.GERMAN);
        state.guilds().note(GUILD, new AdminAction(member, "settings.access", "ALLOW MEMBER " + member));
        state.guilds().note(GUILD, new AdminAction("77", "settings.access", "ALLOW MEMBER " + member));
    }

    private boolean onDisk(String text) throws IOException {
        return OnDisk.holds(folder.resolve("data"), text);
    }

    private List<String> pseudonyms() throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/citewire.db"));
                var rows = store.createStatement().executeQuery("SELECT DISTINCT member FROM vote ORDER BY answer")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Test
    void nothingOfTheMemberIsLeftBesideARunningBotAndAllOfOthersIs() throws Exception {
        leaveTraces(LEFT, SECRET);
        leaveTraces(STAYED, "zebra");
        // what waits to be written is written before an answer is shared
        running.explanations().share("");
        var names = pseudonyms();
        assertThat(names).hasSize(2).allSatisfy(name -> assertThat(onDisk(name)).isTrue());
        assertThat(onDisk(LEFT)).isTrue();
        assertThat(onDisk(SECRET)).isTrue();

        assertThat(shell.printed("forget", LEFT).replace('\n', ' '))
                .startsWith(
                        "Forgotten: 1 answer, 1 follow-up turn, 1 button, 1 vote, the language of their client, their"
                                + " id in 2 changes that admins made.")
                .contains("Backups of before still hold");

        assertThat(onDisk(LEFT)).isFalse();
        assertThat(onDisk(SECRET)).isFalse();
        assertThat(onDisk(names.getFirst())).isFalse();
        assertThat(onDisk(STAYED)).isTrue();
        assertThat(onDisk("zebra")).isTrue();
        assertThat(onDisk(names.getLast())).isTrue();
    }

    @Test
    void whoIsForgottenAlreadyCanBeForgottenAgainAndNoLogNamesThem() {
        leaveTraces(LEFT, SECRET);
        running.explanations().share("");
        logger.setLevel(Level.DEBUG);
        lines.start();
        logger.addAppender(lines);

        assertThat(shell.printed("forget", "--json", LEFT)).isEqualTo("""
                {"answers":1,"conversations":1,"buttons":1,"votes":1,"language":true,"changes":2}
                """);

        assertThat(shell.printed("forget", "--json", LEFT)).isEqualTo("""
                {"answers":0,"conversations":0,"buttons":0,"votes":0,"language":false,"changes":0}
                """);
        assertThat(shell.printed("forget", LEFT)).startsWith("Nothing was kept of this member.");
        assertThat(List.copyOf(lines.list))
                .isNotEmpty()
                .noneMatch(line -> line.getFormattedMessage().contains(LEFT));
    }
}
