package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.json.FeedJson;
import citewire.frontend.terminal.json.FeedLine;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Batch;
import citewire.frontend.terminal.shell.Inputs;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.FeedLines;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.FeedFormat;
import citewire.ingest.feed.FeedParser;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a feed as it is read, or each of a batch. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows a feed as it is read: RSS, RDF, Atom, JSON Feed or a sitemap. Nothing is stored.")
public final class FeedsParseCommand implements Callable<Integer> {

    private final RootCommand root;
    private final FeedParser parser = new FeedParser();

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Reads each line of a JSON-lines file (.gz too; - for standard input), as JSON lines.")
    private @Nullable String batch;

    @Parameters(paramLabel = "FILE|URL", arity = "0..1", description = "The feed; a file opens no connection.")
    private @Nullable String input;

    public FeedsParseCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        if ((batch == null) == (input == null)) {
            throw new WrongUsage(
                    "give either a file or address, or --batch; for example: citewire feeds parse feed.xml");
        }
        return input == null ? all(String.valueOf(batch)) : one(input);
    }

    private int one(String name) {
        var feed = parser.parse(
                Inputs.address(name).map(root::fetchFeed).orElseGet(() -> FeedDocument.of(Inputs.bytes("feed", name))));
        if (json) {
            new JsonLines(root.console().out()).write(FeedJson.of("file", TextNode.valueOf(name), feed));
        } else {
            new FeedLines(Paper.page(root.console())).write(feed);
        }
        return feed.format() == FeedFormat.UNKNOWN && feed.entries().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private int all(String file) throws InterruptedException {
        return Batch.run(file, root.console(), (line, number) -> parsed(FeedLine.read(line, number)));
    }

    private Batch.Result parsed(FeedLine line) {
        return switch (line) {
            case FeedLine.Bad bad -> new Batch.Result(FeedJson.failed(bad.key(), bad.name(), bad.mistake()), true);
            case FeedLine.Good good ->
                new Batch.Result(FeedJson.of(good.key(), good.name(), parser.parse(good.document())), false);
        };
    }
}
