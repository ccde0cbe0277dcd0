package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.json.FeedsJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Inputs;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.opml.Opml;
import citewire.ingest.feed.opml.OpmlList;
import citewire.state.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows the feeds of a list. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Follows every feed of an OPML list, as other feed readers export it.")
public final class FeedsImportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "An OPML file; - reads standard input.")
    private String file = "";

    public FeedsImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var list = Opml.read(FeedDocument.of(bytes()));
        if (list.outlines().isEmpty()) {
            var error = list.error();
            throw new IllegalStateException(file + ": " + (error == null ? "it lists no feed" : error));
        }
        try (var workspace = root.open()) {
            tell(workspace.feeds().follow(list), list);
        }
        return ExitCode.OK;
    }

    private byte[] bytes() {
        try {
            return file.equals("-") ? root.console().in().readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw Inputs.unreadable("list", file, e);
        }
    }

    private void tell(List<Subscription> added, OpmlList list) {
        if (json) {
            var lines = new JsonLines(root.console().out());
            added.forEach(subscription -> lines.write(FeedsJson.added(subscription)));
            return;
        }
        var page = Paper.page(root.console());
        page.text("Following %,d of %,d feeds; the others were followed already."
                .formatted(added.size(), list.outlines().size()));
        if (list.error() != null) {
            page.text("", "The list is damaged: " + list.error(), page.palette()::warning);
        }
    }
}
