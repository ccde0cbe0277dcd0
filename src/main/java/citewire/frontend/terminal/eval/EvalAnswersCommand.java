package citewire.frontend.terminal.eval;

import citewire.eval.Answered;
import citewire.eval.Evaluation;
import citewire.eval.TrialFigures;
import citewire.eval.question.KnownQuestion;
import citewire.eval.report.AnswersReport;
import citewire.eval.trial.Trials;
import citewire.frontend.terminal.json.EvalJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what is answered, what is declined, and what the confidence is worth. */
@Command(
        name = "answers",
        aliases = "refusal",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures what is answered and what is declined. Questions without an answer are expected to be"
                + " declined; several files may hold the answerable and the others.")
public final class EvalAnswersCommand implements Callable<Integer> {

    private static final long SEED = 1;

    private final RootCommand root;

    @Mixin
    private EvalOptions options = new EvalOptions();

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Also tries the citation check on N sentences of each kind made of the articles, as eval"
                    + " checker does with seed 1 (default: 0, none).")
    private int each;

    @Spec
    private @Nullable CommandSpec spec;

    public EvalAnswersCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (each < 0) {
            throw new WrongUsage("--trials is %d; it must be at least 0".formatted(each));
        }
        return new Measuring(root, options, Objects.requireNonNull(spec)).run(this::measured);
    }

    private Measuring.Measured measured(Evaluation evaluation, List<KnownQuestion> questions) {
        var lines = new JsonLines(root.console().out());
        var answers = evaluation.answers(questions, options.against(), one -> write(one, lines));
        var trials = each == 0 ? new Trials(List.of()) : evaluation.checker(SEED, each, tried -> {});
        var bootstrap = Measuring.bootstrap();
        var figures = new ArrayList<>(answers.figures(bootstrap));
        figures.addAll(TrialFigures.of(trials));
        int failed = (int) answers.questions().stream().filter(Answered::failed).count();
        return new Measuring.Measured(
                figures, answers.comparisons(bootstrap), failed, new AnswersReport(answers, trials, bootstrap)::html);
    }

    private void write(Answered one, JsonLines lines) {
        if (options.json()) {
            lines.write(EvalJson.of(one));
        }
    }
}
