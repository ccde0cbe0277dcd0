package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.json.CheckJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.CheckText;
import citewire.health.CheckResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Checks the house and says what to do about what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Checks configuration, Discord, model, embedding, feeds, disk, clock, articles and index, and says"
                        + " what to do.")
public final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a check and nothing else.")
    private boolean json;

    public DoctorCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var results = new CheckText(Paper.page(root.console()));
        var lines = new JsonLines(root.console().out());
        boolean bad = false;
        try (var workspace = root.open()) {
            for (var check : workspace.checks()) {
                var result = check.run();
                bad |= result instanceof CheckResult.Bad;
                if (json) {
                    lines.write(CheckJson.of(check.name(), result));
                } else {
                    results.write(check.name(), result);
                }
            }
        }
        return bad ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
