package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.json.FeedsJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Lists the feeds that are followed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the feeds that are followed, and how that goes.")
public final class FeedsListCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(names = "--failures", description = "Lists what failed at the last try instead, feeds and pages.")
    private boolean failures;

    public FeedsListCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            if (json) {
                asJson(workspace);
            } else if (failures) {
                Paper.feeds(root.console(), workspace)
                        .failures(workspace.feeds().failures());
            } else {
                Paper.feeds(root.console(), workspace).list(workspace.feeds().all());
            }
        }
        return ExitCode.OK;
    }

    private void asJson(Workspace workspace) {
        var lines = new JsonLines(root.console().out());
        if (failures) {
            workspace.feeds().failures().forEach(failure -> lines.write(FeedsJson.of(failure)));
        } else {
            workspace.feeds().all().forEach(feed -> lines.write(FeedsJson.of(feed)));
        }
    }
}
