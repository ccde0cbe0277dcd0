package citewire.frontend.terminal.eval;

import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.text.CleanText;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.ingest.IngestOutcome;
import java.util.List;

/** Takes the articles of an evaluation in, and tells of those that cannot be. */
public record Intake(Workspace workspace, Console console) {

    /** Returns when every passage can be searched by words, and by meaning where the house embeds. */
    void of(List<String> corpus, EvalBar bar) {
        workspace.ingest(corpus, outcome -> {
            bar.at("Articles", 1, 0);
            if (outcome.status() == IngestOutcome.Status.REJECTED) {
                String line = outcome.line() == null ? "" : ", line " + outcome.line();
                console.err()
                        .println(CleanText.line(
                                "rejected: %s%s: %s".formatted(outcome.input(), line, outcome.reason())));
            }
        });
        workspace.awaitWords();
        workspace.awaitVectors((done, total) -> bar.at("Vectors", done, total));
    }
}
