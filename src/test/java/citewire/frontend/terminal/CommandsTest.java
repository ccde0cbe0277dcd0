package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.ConfigException;
import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.shell.Terminals;
import citewire.frontend.terminal.workspace.GlobalOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        var expected = new GlobalOptions(Path.of("my.yaml"), Path.of("there"), "debug");
        Screen.plain().run(workspace, "--config", "my.yaml", "--data=there", "--log-level", "debug", "ask", "Who?");
        assertThat(workspace.opened).isEqualTo(expected);
        workspace.opened = null;
        Screen.plain().run(workspace, "ask", "Who?", "--config", "my.yaml", "--data=there", "--log-level", "debug");
        assertThat(workspace.opened).isEqualTo(expected);
        workspace.opened = null;
        Screen.plain().run(workspace, "--data", "there", "ask", "--log-level=debug", "Who?", "--config=my.yaml");
        assertThat(workspace.opened).isEqualTo(expected);
        Screen.plain().run(workspace, "ask", "Who?");
        assertThat(workspace.opened).isEqualTo(new GlobalOptions(null, null, null));
    }

    @Test
    void aMistypedCommandOrOptionIsToldWithItsNearMisses() {
        var command = Screen.plain();
        assertThat(command.run(workspace, "serach", "towns")).isEqualTo(2);
        assertThat(command.err())
                .contains("citewire: Unmatched arguments", "Did you mean", "search", "'citewire --help'");
        var option = Screen.plain();
        assertThat(option.run(workspace, "ask", "--jsno", "Who?")).isEqualTo(2);
        assertThat(option.err()).contains("'--jsno'", "--json", "'citewire ask --help'");
        assertThat(command.out() + option.out()).isEmpty();
        assertThat(workspace.done).isEmpty();
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        var help = Screen.plain();
        assertThat(help.run(workspace, "--help")).isZero();
        assertThat(help.out())
                .contains("ask", "search", "articles", "article", "ingest", "reindex", "doctor", "chat", "run")
                .contains("--config=FILE", "Exit codes: 0 done, 1 failed, 2 wrong usage");
        var ask = Screen.plain();
        assertThat(ask.run(workspace, "ask", "--help")).isZero();
        assertThat(ask.out())
                .contains("--batch=FILE", "--data=DIR", "[QUESTION...]", "-h, --help")
                .doesNotContain("${");
        var version = Screen.plain();
        assertThat(version.run(workspace, "--version")).isZero();
        assertThat(version.out()).startsWith("citewire ");
        assertThat(workspace.opened).isNull();
    }

    @Test
    void wrongConfigurationTellsEveryMistake() {
        workspace.fault = new ConfigException(List.of("http.port is 'x'", "zone is 'Mars'"));
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "ask", "Who?")).isEqualTo(2);
        assertThat(screen.err()).contains("http.port is 'x'", "zone is 'Mars'");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void aFaultIsToldInASentence() {
        workspace.fault = new IllegalStateException("the store is locked");
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "doctor")).isEqualTo(1);
        assertThat(screen.err()).contains("citewire: the store is locked");
        workspace.fault = new IllegalStateException();
        var silent = Screen.plain();
        assertThat(silent.run(workspace, "doctor")).isEqualTo(1);
        assertThat(silent.err()).contains("citewire: IllegalStateException");
    }

    @Test
    void withATokenTheBotRuns() {
        workspace.token = true;
        for (String[] args : List.of(new String[] {}, new String[] {"run"})) {
            workspace.done.clear();
            var screen = Screen.plain();
            assertThat(screen.run(workspace, args)).isZero();
            assertThat(workspace.done).containsExactly("run", "close");
            assertThat(screen.out()).isEqualTo("health: http://127.0.0.1:8080/health\n");
        }
    }

    @Test
    void withoutTokenAndTerminalOneLineSaysSoAndTheHealthEndpointRuns() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace)).isZero();
        assertThat(screen.out().lines()).hasSize(2).first().asString().contains("No Discord token", "health endpoint");
        assertThat(workspace.done).containsExactly("run", "close");
    }

    @Test
    void theConsoleOfAProcessWithoutTerminalIsPlain() {
        var console = Console.ofProcess(Map.of("COLUMNS", "132"));
        assertThat(console.width()).isIn(80, 132);
        assertThat(new Terminals(false, false, false).width(Map.of("COLUMNS", "132")))
                .isEqualTo(132);
        assertThat(new Terminals(false, false, false).width(Map.of("COLUMNS", "3")))
                .isEqualTo(80);
        assertThat(new Terminals(false, false, false).width(Map.of())).isEqualTo(80);
    }
}
