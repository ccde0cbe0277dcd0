package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.json.FeedsJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.ingest.feed.opml.OpmlList;
import citewire.ingest.schedule.FeedDesk;
import citewire.ingest.schedule.Following;
import citewire.ingest.schedule.StarterFeeds;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows feeds. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Follows feeds: by their address, by that of a page that names one, or from those that come with the program.")
public final class FeedsAddCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(
            names = "--starter",
            paramLabel = "TOPIC",
            description = "Follows the starter feeds of a topic, such as world.")
    private @Nullable String starter;

    @Option(
            names = "--title",
            paramLabel = "NAME",
            description = "The publisher's name for its articles (default: the feed's own).")
    private @Nullable String title;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "The folder that lists show it in.")
    private String topic = "";

    @Parameters(paramLabel = "ADDRESS", arity = "0..*", description = "Feeds, or pages that name one.")
    private List<String> addresses = List.of();

    public FeedsAddCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (addresses.isEmpty() == (starter == null)) {
            throw new WrongUsage(
                    "give either addresses or --starter; for example: citewire feeds add example.org/news");
        }
        if (title != null && addresses.size() > 1) {
            throw new WrongUsage("--title names one feed: give one address with it");
        }
        var chosen = starter == null ? null : starters(starter);
        try (var workspace = root.open()) {
            return chosen == null ? add(workspace) : follow(workspace.feeds(), chosen);
        }
    }

    private static OpmlList starters(String topic) {
        var feeds = StarterFeeds.load();
        var chosen = feeds.of(topic);
        if (chosen.outlines().isEmpty()) {
            throw new WrongUsage("there are no starter feeds of the topic \"%s\"; there are: %s"
                    .formatted(topic, String.join(", ", feeds.topics())));
        }
        return chosen;
    }

    private int add(Workspace workspace) {
        boolean good = true;
        for (String address : addresses) {
            var following = workspace.feeds().add(address, title, topic);
            good &= !(following instanceof Following.NotFollowed);
            if (json) {
                new JsonLines(root.console().out()).write(FeedsJson.of(following));
            } else {
                Paper.feeds(root.console(), workspace).following(following);
            }
        }
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int follow(FeedDesk desk, OpmlList chosen) {
        var page = Paper.page(root.console());
        var lines = new JsonLines(root.console().out());
        var added = desk.follow(chosen);
        for (var subscription : added) {
            if (json) {
                lines.write(FeedsJson.added(subscription));
            } else {
                page.text("following: %s (%s)".formatted(subscription.title(), subscription.address()));
            }
        }
        if (!json && added.isEmpty()) {
            page.text("All of these are followed already.");
        }
        return ExitCode.OK;
    }
}
