package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.json.AuditJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.AuditText;
import citewire.frontend.terminal.text.DateText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Tells what the admins of Discord servers have changed. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells what the admins of Discord servers have changed, the newest first.")
public final class AuditCommand implements Callable<Integer> {

    private static final int MOST = 500;

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(names = "--guild", paramLabel = "ID", description = "Only of this server.")
    private String guild = "";

    public AuditCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var actions = workspace.guilds().actions(guild, MOST);
            if (json) {
                var lines = new JsonLines(root.console().out());
                actions.forEach(noted -> lines.write(AuditJson.of(noted)));
            } else {
                new AuditText(Paper.page(root.console()), new DateText(workspace.zone())).write(actions);
            }
        }
        return ExitCode.OK;
    }
}
