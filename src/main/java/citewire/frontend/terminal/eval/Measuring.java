package citewire.frontend.terminal.eval;

import citewire.eval.Comparison;
import citewire.eval.Corpus;
import citewire.eval.Evaluation;
import citewire.eval.Figure;
import citewire.eval.Run;
import citewire.eval.measure.Bootstrap;
import citewire.eval.question.KnownQuestion;
import citewire.eval.question.QuestionFile;
import citewire.eval.question.QuestionLine;
import citewire.frontend.terminal.json.EvalJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Inputs;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.text.CleanText;
import citewire.frontend.terminal.text.EvalText;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.model.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** The course of an evaluation: open a house apart, take the articles in, measure, tell. */
public final class Measuring {

    /** The same every time, so that the same answers give the same intervals. */
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 1000);

    /**
     * What an evaluation has found.
     *
     * @param failed how many questions broke
     * @param report makes the page
     */
    record Measured(List<Figure> figures, List<Comparison> comparisons, int failed, Function<Run, String> report) {}

    /** Measures the opened house. */
    @FunctionalInterface
    interface Work {
        Measured on(Evaluation evaluation, List<KnownQuestion> questions);
    }

    private record Done(Measured measured, Corpus corpus) {}

    private record Questions(List<KnownQuestion> good, int bad) {}

    private final RootCommand root;
    private final EvalOptions options;
    private final CommandSpec spec;

    public Measuring(RootCommand root, EvalOptions options, CommandSpec spec) {
        this.root = root;
        this.options = options;
        this.spec = spec;
    }

    static Bootstrap bootstrap() {
        return BOOTSTRAP;
    }

    int run(Work work) {
        options.check();
        try (var folder = EvalFolder.of(root.data());
                var workspace = root.openApart(new Apart(folder.path(), options.search()))) {
            var began = workspace.clock().instant();
            var questions = questions(workspace);
            var done = done(workspace, questions.good(), work);
            tell(done.measured(), run(workspace, began, questions, done.corpus()));
            return questions.bad() + done.measured().failed() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Done done(Workspace workspace, List<KnownQuestion> questions, Work work) {
        try (var bar = new EvalBar(root.console())) {
            new Intake(workspace, root.console()).of(options.corpus(), bar);
            var evaluation = new Evaluation(workspace.subject(), System::nanoTime, bar);
            checkGold(questions, evaluation.corpus());
            return new Done(work.on(evaluation, questions), evaluation.corpus());
        }
    }

    private Questions questions(Workspace workspace) {
        var good = new ArrayList<KnownQuestion>();
        int bad = 0;
        for (String file : options.questions()) {
            for (var line : lines(file, workspace)) {
                switch (line) {
                    case QuestionLine.Good read -> good.add(read.question());
                    case QuestionLine.LeftOut leftOut -> {}
                    case QuestionLine.Bad mistake -> {
                        say("bad: " + mistake.mistake());
                        bad++;
                    }
                }
            }
        }
        if (good.isEmpty()) {
            throw new WrongUsage("the files of --questions hold no question");
        }
        return new Questions(good, bad);
    }

    private List<QuestionLine> lines(String file, Workspace workspace) {
        try (var reader = Inputs.open(file, root.console())) {
            return new QuestionFile(workspace.clock().withZone(workspace.zone())).read(file, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the questions of " + file + " cannot be read further", e);
        }
    }

    private void checkGold(List<KnownQuestion> questions, Corpus corpus) {
        if (corpus.articles().isEmpty()) {
            throw new IllegalStateException("there is no article to search: see what was rejected");
        }
        var known = corpus.articles().stream().map(article -> article.id()).collect(Collectors.toSet());
        long strange = questions.stream()
                .filter(question -> !question.gold().isEmpty())
                .filter(question -> question.gold().stream().noneMatch(known::contains))
                .count();
        if (strange > 0) {
            say("%,d questions name gold articles of which none is in the corpus: check the ids".formatted(strange));
        }
    }

    private Run run(Workspace workspace, Instant began, Questions questions, Corpus corpus) {
        String typed =
                String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        boolean embeds = workspace.subject().meaning() != null;
        return new Run(
                "citewire " + typed,
                began,
                Duration.between(began, workspace.clock().instant()),
                corpus.articles().size(),
                corpus.passages().size(),
                questions.good().size(),
                questions.bad(),
                embeds ? Embedder.NAME : "none, words alone");
    }

    private void tell(Measured measured, Run run) {
        if (options.json()) {
            new JsonLines(root.console().out())
                    .write(EvalJson.summary(run, measured.figures(), measured.comparisons()));
        } else {
            new EvalText(Paper.page(root.console())).write(run, measured.figures(), measured.comparisons());
        }
        var report = options.report();
        if (report != null) {
            try {
                Files.writeString(report, measured.report().apply(run));
            } catch (IOException e) {
                throw new UncheckedIOException("the report " + report + " cannot be written", e);
            }
        }
    }

    private void say(String message) {
        root.console().err().println(CleanText.line(message));
    }
}
