package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.ReportJson;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.CleanText;
import citewire.report.ReportText;
import citewire.words.Languages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Tells of the last seven days what the weekly report in Discord tells of a week. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Tells of the last seven days: what members asked and was not covered, dead feeds, what models cost.")
public final class ReportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object and nothing else.")
    private boolean json;

    public ReportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var report = workspace.reports().now();
            if (json) {
                new JsonLines(root.console().out()).write(ReportJson.of(report));
            } else {
                var page = Paper.page(root.console());
                var text = new ReportText(Languages.english(), CleanText::line);
                page.text("", text.heading(report), page.palette()::bold);
                text.lines(report).forEach(page::text);
            }
        }
        return ExitCode.OK;
    }
}
