package citewire.frontend.terminal.eval;

import java.util.List;
import picocli.CommandLine.Option;

/** Which articles an evaluation is made on. */
public final class CorpusOption {

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Articles, as files and folders that 'ingest' reads.")
    private List<String> files = List.of();

    List<String> files() {
        return files;
    }
}
