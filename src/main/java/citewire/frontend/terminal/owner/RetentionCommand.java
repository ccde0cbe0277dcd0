package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.RetentionJson;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.DateText;
import citewire.frontend.terminal.text.RetentionText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Lets articles go by the rules of the configuration, or says which would. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lets articles go that are too old or too many by retention.* of the configuration.")
public final class RetentionCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--dry-run", description = "Only says what would go.")
    private boolean dry;

    @Option(names = "--json", description = "Writes one JSON object an article, then a summary, and nothing else.")
    private boolean json;

    public RetentionCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var retention = workspace.retention();
            var plan = retention.plan();
            var text = new RetentionText(Paper.page(root.console()), new DateText(workspace.zone()));
            var lines = new JsonLines(root.console().out());
            if (json) {
                plan.leaving().forEach(leaving -> lines.write(RetentionJson.of(leaving)));
            } else {
                text.write(plan, retention.keepsAll());
            }
            var done = dry ? null : retention.apply(plan);
            workspace.awaitWords();
            if (json) {
                lines.write(RetentionJson.summary(plan, done));
            } else if (done != null && done.articles() > 0) {
                text.write(done);
            }
        }
        return ExitCode.OK;
    }
}
