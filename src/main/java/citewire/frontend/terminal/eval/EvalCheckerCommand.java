package citewire.frontend.terminal.eval;

import citewire.eval.trial.Trials;
import citewire.eval.trial.Tried;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.TrialJson;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.TrialText;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the citation checker lets through. */
@Command(
        name = "checker",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Measures the citation checker: makes sentences of the articles false in known ways, says others in"
                        + " other words, and counts which of both it lets through.")
public final class EvalCheckerCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin
    private CorpusOption corpus = new CorpusOption();

    @Option(names = "--each", paramLabel = "N", description = "At most N sentences of a kind (default: 400).")
    private int each = 400;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other sentences (default: 1).")
    private long seed = 1;

    @Option(names = "--misses", description = "Lists every sentence that was judged wrongly.")
    private boolean misses;

    @Option(names = "--json", description = "Writes a JSON object for each sentence, then one for all.")
    private boolean json;

    public EvalCheckerCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (each < 1) {
            throw new WrongUsage("--each is %d; it must be at least 1".formatted(each));
        }
        tell(tried());
        return ExitCode.OK;
    }

    private Trials tried() {
        var lines = new JsonLines(root.console().out());
        return new Trial(root)
                .on(corpus.files(), evaluation -> evaluation.checker(seed, each, one -> write(one, lines)));
    }

    private void write(Tried one, JsonLines lines) {
        if (json) {
            lines.write(TrialJson.of(one));
        }
    }

    private void tell(Trials trials) {
        if (json) {
            new JsonLines(root.console().out()).write(TrialJson.summary(trials));
        } else {
            var text = new TrialText(Paper.page(root.console()));
            text.write(trials);
            if (misses) {
                text.misses(trials);
            }
        }
    }
}
