package citewire.frontend.terminal.eval;

import citewire.domain.Disagreement;
import citewire.eval.Evaluation;
import citewire.eval.dispute.AsTheyAre;
import citewire.eval.dispute.Compared;
import citewire.eval.dispute.Pairs;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.PairJson;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.PairText;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the comparison of sources calls a disagreement. */
@Command(
        name = "disagreement",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Measures the comparison of sources: makes pairs of reports of the articles that tell an event alike or"
                        + " differently, and counts what it calls a disagreement.")
public final class EvalDisagreementCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin
    private CorpusOption corpus = new CorpusOption();

    @Option(names = "--each", paramLabel = "N", description = "At most N pairs of a kind (default: 300).")
    private int each = 300;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other pairs (default: 1).")
    private long seed = 1;

    @Option(
            names = "--found",
            paramLabel = "N",
            description = "Makes no pairs, and lists the first N disagreements among the articles as they are.")
    private int found;

    @Option(
            names = "--one-hour",
            description = "With --found: as if each article were of a publisher of its own, and all of one hour.")
    private boolean oneHour;

    @Option(names = "--misses", description = "Lists every pair that was judged wrongly.")
    private boolean misses;

    @Option(names = "--json", description = "Writes a JSON object for each pair, then one for all.")
    private boolean json;

    public EvalDisagreementCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (each < 1) {
            throw new WrongUsage("--each is %d; it must be at least 1".formatted(each));
        }
        if (found > 0) {
            return new Trial(root).on(corpus.files(), this::found);
        }
        tell(new Trial(root).on(corpus.files(), this::compared));
        return ExitCode.OK;
    }

    private int found(Evaluation evaluation) {
        evaluation.disagreements(seed, found, oneHour ? AsTheyAre::ofOneHour : UnaryOperator.identity(), this::write);
        return ExitCode.OK;
    }

    private void write(Disagreement point) {
        if (json) {
            new JsonLines(root.console().out()).write(PairJson.of(point));
        } else {
            new PairText(Paper.page(root.console()), Measuring.bootstrap()).point(point);
        }
    }

    private Pairs compared(Evaluation evaluation) {
        var lines = new JsonLines(root.console().out());
        return evaluation.disagreement(seed, each, one -> write(one, lines));
    }

    private void write(Compared one, JsonLines lines) {
        if (json) {
            lines.write(PairJson.of(one));
        }
    }

    private void tell(Pairs pairs) {
        if (json) {
            new JsonLines(root.console().out()).write(PairJson.summary(pairs, Measuring.bootstrap()));
        } else {
            var text = new PairText(Paper.page(root.console()), Measuring.bootstrap());
            text.write(pairs);
            if (misses) {
                text.misses(pairs);
            }
        }
    }
}
