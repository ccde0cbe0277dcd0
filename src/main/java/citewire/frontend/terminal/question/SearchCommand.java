package citewire.frontend.terminal.question;

import citewire.domain.RankedPassage;
import citewire.frontend.terminal.json.BatchLine;
import citewire.frontend.terminal.json.BatchReader;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.Request;
import citewire.frontend.terminal.json.SearchJson;
import citewire.frontend.terminal.shell.Asked;
import citewire.frontend.terminal.shell.Batch;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.index.PassageFilter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the passages that bear on a text, or on each of a batch. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Finds the passages that bear on a text.")
public final class SearchCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(SearchCommand.class);

    /** A retriever ranks no more. */
    private static final int MOST = 200;

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Searches for each line of a JSON-lines file (.gz too; - for standard input), as JSON lines.")
    private @Nullable String batch;

    @Option(names = "-k", paramLabel = "N", description = "At most N passages, 1 to 200 (default: 10).")
    private int k = 10;

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
    private List<String> words = List.of();

    public SearchCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        var request = evidence.request(String.join(" ", words));
        Asked.check(request, batch, "search \"a few words\"");
        if (k < 1 || k > MOST) {
            throw new WrongUsage("-k is %d; it must lie between 1 and %d".formatted(k, MOST));
        }
        try (var workspace = root.open()) {
            return batch == null ? one(request, workspace) : batch(batch, request, workspace);
        }
    }

    private int one(Request request, Workspace workspace) {
        var filter = Asked.checked(() -> filter(request, workspace));
        workspace.awaitLastVectors();
        var start = workspace.clock().instant();
        var hits = workspace.search(request.text(), filter, k);
        if (json) {
            var elapsed = Duration.between(start, workspace.clock().instant());
            new JsonLines(root.console().out()).write(SearchJson.of(request, hits, elapsed));
        } else {
            Paper.of(root.console(), workspace).articles().hits(hits);
        }
        return ExitCode.OK;
    }

    private int batch(String file, Request defaults, Workspace workspace) throws InterruptedException {
        var lines = new BatchReader(defaults, List.of("query", "question"));
        return Batch.run(file, root.console(), (line, number) -> searched(lines.read(line, number), number, workspace));
    }

    private Batch.Result searched(BatchLine line, int number, Workspace workspace) {
        return switch (line) {
            case BatchLine.Bad bad -> new Batch.Result(SearchJson.failed(bad.id(), bad.text(), bad.mistake()), true);
            case BatchLine.Good good -> searched(good.request(), number, workspace);
        };
    }

    private Batch.Result searched(Request request, int number, Workspace workspace) {
        try {
            if (request.text().isBlank()) {
                throw new IllegalArgumentException("the query is empty");
            }
            var start = workspace.clock().instant();
            List<RankedPassage> hits = workspace.search(request.text(), filter(request, workspace), k);
            var elapsed = Duration.between(start, workspace.clock().instant());
            return new Batch.Result(SearchJson.of(request, hits, elapsed), false);
        } catch (IllegalArgumentException e) {
            String mistake = "line " + number + ": " + e.getMessage();
            return new Batch.Result(SearchJson.failed(request.id(), request.text(), mistake), true);
        } catch (RuntimeException e) {
            log.error("the search of line {} broke", number, e);
            return new Batch.Result(SearchJson.failed(request.id(), request.text(), "the search broke"), true);
        }
    }

    private static PassageFilter filter(Request request, Workspace workspace) {
        var zone = workspace.zone();
        return new PassageFilter(request.scope(zone), request.at(workspace.clock(), zone));
    }
}
