package citewire.frontend.terminal.article;

import citewire.frontend.terminal.json.IngestJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Bar;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.CleanText;
import citewire.frontend.terminal.text.Page;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestReport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles in, and waits until they can be found. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Takes articles from files, folders, feeds and pages in, and waits until they can be found.")
public final class IngestCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes a JSON object for each article, then one for all.")
    private boolean json;

    @Option(names = "--no-wait", description = "Waits for the words only; a later command or the bot adds the vectors.")
    private boolean noWait;

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "1..*",
            description =
                    "Files (.txt, .md, .html, .json, .jsonl, each also .gz), folders, and addresses of feeds and pages.")
    private List<String> inputs = List.of();

    public IngestCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var report = json ? asJson(workspace) : asText(workspace);
            return report.in() + report.withdrawn() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private IngestReport asJson(Workspace workspace) {
        var lines = new JsonLines(root.console().out());
        var report = ingest(workspace, outcome -> lines.write(IngestJson.of(outcome)));
        lines.write(IngestJson.summary(report));
        return report;
    }

    private IngestReport asText(Workspace workspace) {
        var page = Paper.page(root.console());
        var report = ingest(workspace, outcome -> told(outcome, page));
        page.text("Added %,d, updated %,d, unchanged %,d, duplicate %,d, rejected %,d."
                .formatted(
                        report.added(), report.updated(), report.unchanged(), report.duplicate(), report.rejected()));
        return report;
    }

    private IngestReport ingest(Workspace workspace, Consumer<IngestOutcome> heard) {
        IngestReport report;
        try (var bar = Bar.open(root.console(), "Articles", -1)) {
            report = workspace.ingest(inputs, outcome -> {
                heard.accept(outcome);
                bar.step();
            });
        }
        workspace.awaitWords();
        if (!noWait) {
            try (var bar = Bar.open(root.console(), "Vectors", 0)) {
                workspace.awaitVectors(bar);
            }
        }
        return report;
    }

    private static void told(IngestOutcome outcome, Page page) {
        var status = outcome.status();
        if (status == IngestOutcome.Status.REJECTED || status == IngestOutcome.Status.WITHDRAWN) {
            var line = outcome.line();
            String place = line == null ? outcome.input() : outcome.input() + ", line " + line;
            page.text(
                    "",
                    CleanText.line(status.name().toLowerCase(Locale.ROOT) + ": " + place + ": " + outcome.reason()),
                    page.palette()::warning);
        }
    }
}
