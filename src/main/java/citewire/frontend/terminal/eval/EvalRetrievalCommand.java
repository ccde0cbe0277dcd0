package citewire.frontend.terminal.eval;

import citewire.eval.Evaluation;
import citewire.eval.Retrieved;
import citewire.eval.question.KnownQuestion;
import citewire.eval.report.RetrievalReport;
import citewire.frontend.terminal.json.EvalJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures which passages are found. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures which passages are found for questions.")
public final class EvalRetrievalCommand implements Callable<Integer> {

    /** A retriever ranks no more. */
    private static final int MOST = 200;

    private final RootCommand root;

    @Mixin
    private EvalOptions options = new EvalOptions();

    @Option(
            names = "-k",
            paramLabel = "N",
            description = "At most N passages from each way of finding, 10 to 200 (default: 100).")
    private int k = 100;

    @Spec
    private @Nullable CommandSpec spec;

    public EvalRetrievalCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (k < 10 || k > MOST) {
            throw new WrongUsage("-k is %d; it must lie between 10 and %d".formatted(k, MOST));
        }
        return new Measuring(root, options, Objects.requireNonNull(spec)).run(this::measured);
    }

    private Measuring.Measured measured(Evaluation evaluation, List<KnownQuestion> questions) {
        var lines = new JsonLines(root.console().out());
        var retrieval = evaluation.retrieval(questions, k, options.against(), one -> write(one, lines));
        var bootstrap = Measuring.bootstrap();
        return new Measuring.Measured(
                retrieval.figures(bootstrap),
                retrieval.comparisons(bootstrap),
                0,
                new RetrievalReport(retrieval, bootstrap)::html);
    }

    private void write(Retrieved one, JsonLines lines) {
        if (options.json()) {
            lines.write(EvalJson.of(one));
        }
    }
}
