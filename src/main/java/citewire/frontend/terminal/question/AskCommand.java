package citewire.frontend.terminal.question;

import citewire.ask.AnswerListener;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.frontend.terminal.json.AnswerJson;
import citewire.frontend.terminal.json.BatchLine;
import citewire.frontend.terminal.json.BatchReader;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.Request;
import citewire.frontend.terminal.shell.Asked;
import citewire.frontend.terminal.shell.Batch;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question, or a batch of them. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Answers a question from the articles and cites them.")
public final class AskCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Answers each line of a JSON-lines file (.gz too; - for standard input), as JSON lines.")
    private @Nullable String batch;

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "What you want to know.")
    private List<String> words = List.of();

    public AskCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        var request = evidence.request(String.join(" ", words));
        Asked.check(request, batch, "ask \"What happened?\"");
        try (var workspace = root.open()) {
            if (batch != null) {
                return batch(batch, request, workspace);
            }
            var question = Asked.checked(() -> request.question(workspace.clock(), workspace.zone()));
            workspace.awaitLastVectors();
            var answer = json ? asJson(request, question, workspace) : asText(question, workspace);
            return answer instanceof Answer.Failed ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private Answer asText(Question question, Workspace workspace) {
        var paper = Paper.of(root.console(), workspace);
        return new Asking(paper, workspace.answerer(), root.console().live()).ask(question);
    }

    private Answer asJson(Request request, Question question, Workspace workspace) {
        var answer = workspace.answerer().answer(question, AnswerListener.NONE);
        new JsonLines(root.console().out()).write(new AnswerJson(workspace.zone()).of(request, answer));
        return answer;
    }

    private int batch(String file, Request defaults, Workspace workspace) throws InterruptedException {
        var lines = new BatchReader(defaults, List.of("question"));
        return Batch.run(file, root.console(), (line, number) -> answered(lines.read(line, number), number, workspace));
    }

    private static Batch.Result answered(BatchLine line, int number, Workspace workspace) {
        var json = new AnswerJson(workspace.zone());
        return switch (line) {
            case BatchLine.Bad bad -> bad(bad, json, workspace);
            case BatchLine.Good good -> answered(good.request(), number, json, workspace);
        };
    }

    private static Batch.Result answered(Request request, int number, AnswerJson json, Workspace workspace) {
        Question question;
        try {
            question = request.question(workspace.clock(), workspace.zone());
        } catch (IllegalArgumentException e) {
            String mistake = "line " + number + ": " + e.getMessage();
            return bad(new BatchLine.Bad(request.id(), request.text(), mistake), json, workspace);
        }
        var answer = workspace.answerer().answer(question, AnswerListener.NONE);
        return new Batch.Result(json.of(request, answer), answer instanceof Answer.Failed);
    }

    private static Batch.Result bad(BatchLine.Bad bad, AnswerJson json, Workspace workspace) {
        double vectors = workspace.indexStatus().vectorShare();
        return new Batch.Result(json.bad(bad.id(), bad.text(), bad.mistake(), vectors), true);
    }
}
