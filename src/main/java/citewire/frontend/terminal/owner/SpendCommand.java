package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.SpendJson;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.DateText;
import citewire.frontend.terminal.text.SpendText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Tells what the chat models have cost. */
@Command(
        name = "spend",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells what chat models have taken today and this month, by model, and what the limits leave.")
public final class SpendCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a period and nothing else.")
    private boolean json;

    public SpendCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var ledger = workspace.ledger();
            if (json) {
                var lines = new JsonLines(root.console().out());
                lines.write(SpendJson.of("day", ledger.today()));
                lines.write(SpendJson.of("month", ledger.month()));
            } else {
                var page = Paper.page(root.console());
                var text = new SpendText(page, new DateText(workspace.zone()));
                text.write("Today", ledger.today());
                page.blank();
                var month = ledger.month();
                text.write("This month", month);
                page.blank();
                text.prices(month);
            }
        }
        return ExitCode.OK;
    }
}
