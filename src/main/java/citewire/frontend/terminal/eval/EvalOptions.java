package citewire.frontend.terminal.eval;

import citewire.eval.Against;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code eval retrieval} and {@code eval answers} share. */
public final class EvalOptions {

    @Mixin
    private CorpusOption corpus = new CorpusOption();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Questions with their answers, as JSON lines (.gz too).")
    private List<String> questions = List.of();

    @Option(names = "--json", description = "Writes a JSON object for each question, then one for all.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes a page with tables and plots (HTML).")
    private @Nullable Path report;

    @Option(names = "--no-peers", description = "Measures Citewire alone.")
    private boolean noPeers;

    @Option(names = "--without-embedding", description = "Searches by words alone.")
    private boolean withoutEmbedding;

    List<String> corpus() {
        return corpus.files();
    }

    List<String> questions() {
        return questions;
    }

    boolean json() {
        return json;
    }

    @Nullable Path report() {
        return report;
    }

    Against against() {
        return noPeers ? Against.NOTHING : Against.PEERS;
    }

    Apart.Search search() {
        return withoutEmbedding ? Apart.Search.WORDS : Apart.Search.WORDS_AND_MEANING;
    }

    /** A report that cannot be written is told before the work, not after it. */
    void check() {
        if (report != null) {
            Path folder = Objects.requireNonNullElse(report.toAbsolutePath().getParent(), report);
            if (!Files.isDirectory(folder) || Files.isDirectory(report)) {
                throw new WrongUsage(
                        "the report %s cannot be written: name a file in a folder that is there".formatted(report));
            }
        }
    }
}
