package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.json.FeedsJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Bar;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.ingest.schedule.FeedDesk;
import citewire.state.StoredFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Visits feeds now. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Visits feeds now, due or not, takes their articles in, and waits until they can be found by their words.")
public final class FeedsFetchCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Parameters(
            paramLabel = "FEED",
            arity = "0..*",
            description = "Addresses or titles of feeds that are followed; none visits all but the parked ones.")
    private List<String> names = List.of();

    public FeedsFetchCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            boolean good = fetch(workspace, chosen(workspace.feeds()));
            workspace.awaitWords();
            return good ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<StoredFeed> chosen(FeedDesk desk) {
        if (names.isEmpty()) {
            return desk.all().stream().filter(feed -> !feed.health().parked()).toList();
        }
        return names.stream()
                .map(name -> desk.find(name)
                        .orElseThrow(() -> new WrongUsage("%s is not followed: \"citewire feeds add\" follows it"
                                .formatted(FeedDesk.shown(name)))))
                .toList();
    }

    /** False where every visit failed. */
    private boolean fetch(Workspace workspace, List<StoredFeed> chosen) {
        var faults = new ArrayList<Boolean>();
        var lines = new JsonLines(root.console().out());
        var text = Paper.feeds(root.console(), workspace);
        try (var bar = Bar.open(root.console(), "Feeds", chosen.size())) {
            workspace.feeds().fetch(chosen, report -> {
                faults.add(report.fault() != null);
                if (json) {
                    lines.write(FeedsJson.of(report));
                } else {
                    text.visit(report);
                }
                bar.step();
            });
        }
        return chosen.isEmpty() || faults.contains(false);
    }
}
