package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.json.CheckJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.CheckText;
import citewire.frontend.terminal.text.CleanText;
import citewire.health.CheckResult;
import citewire.ingest.schedule.FeedDesk;
import citewire.state.StoredFeed;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with feeds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Fetches a feed and says what is wrong with it, and what you can do. Nothing is stored.")
public final class FeedsCheckCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Parameters(
            paramLabel = "FEED",
            arity = "0..*",
            description = "Addresses, followed or not, or titles; none checks all that are followed.")
    private List<String> feeds = List.of();

    public FeedsCheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        boolean bad = false;
        try (var workspace = root.open()) {
            for (String feed : feeds.isEmpty() ? followed(workspace.feeds()) : feeds) {
                bad |= show(FeedDesk.shown(feed), workspace.feeds().check(feed));
            }
        }
        return bad ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static List<String> followed(FeedDesk desk) {
        return desk.all().stream()
                .map(StoredFeed::subscription)
                .map(subscription -> subscription.address().toString())
                .toList();
    }

    /** True where something is bad. */
    private boolean show(String feed, List<CheckResult> results) {
        if (json) {
            var lines = new JsonLines(root.console().out());
            results.forEach(result -> lines.write(CheckJson.of(feed, result)));
        } else {
            var page = Paper.page(root.console());
            page.text("", CleanText.line(feed), page.palette()::bold);
            var text = new CheckText(page);
            results.forEach(result -> text.write("", result));
        }
        return results.stream().anyMatch(CheckResult.Bad.class::isInstance);
    }
}
