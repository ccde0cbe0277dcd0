package citewire.frontend.terminal.article;

import citewire.frontend.terminal.json.ExtractionJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.PageLine;
import citewire.frontend.terminal.shell.Batch;
import citewire.frontend.terminal.shell.Inputs;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.ExtractionText;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.ingest.page.Extraction;
import citewire.ingest.page.Page;
import citewire.ingest.page.PageExtractor;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the article of a page as it is read, or of each of a batch. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows the article of a page as it is read. Nothing is stored.")
public final class ExtractCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ExtractCommand.class);

    private final RootCommand root;
    private final PageExtractor extractor = new PageExtractor();

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(names = "--url", paramLabel = "BASE", description = "Where the page of a file came from.")
    private @Nullable URI base;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Reads each line of a JSON-lines file (.gz too; - for standard input), as JSON lines.")
    private @Nullable String batch;

    @Parameters(paramLabel = "FILE|URL", arity = "0..1", description = "The page; a file opens no connection.")
    private @Nullable String input;

    public ExtractCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        if ((batch == null) == (input == null)) {
            throw new WrongUsage("give either a file or address, or --batch; for example: citewire extract page.html");
        }
        return input == null ? all(String.valueOf(batch)) : one(input);
    }

    private int one(String name) {
        var extraction = extractor.extract(Inputs.address(name)
                .map(root::fetchPage)
                .orElseGet(() -> Page.of(Inputs.bytes("page", name), null, base)));
        if (json) {
            new JsonLines(root.console().out()).write(ExtractionJson.of(extraction));
        } else {
            new ExtractionText(Paper.page(root.console())).write(extraction);
        }
        return ExitCode.OK;
    }

    private int all(String file) throws InterruptedException {
        return Batch.run(file, root.console(), (line, number) -> extracted(PageLine.read(line, number, base), number));
    }

    private Batch.Result extracted(PageLine line, int number) {
        return switch (line) {
            case PageLine.Bad bad -> new Batch.Result(ExtractionJson.failed(bad.id(), bad.mistake()), true);
            case PageLine.Good good -> extracted(good, number);
        };
    }

    private Batch.Result extracted(PageLine.Good line, int number) {
        try {
            Extraction extraction = extractor.extract(line.page());
            return new Batch.Result(ExtractionJson.of(line.id(), extraction), false);
        } catch (RuntimeException e) {
            log.error("the extraction of line {} broke", number, e);
            return new Batch.Result(ExtractionJson.failed(line.id(), "the extraction broke"), true);
        }
    }
}
