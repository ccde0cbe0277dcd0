package citewire.frontend.terminal.eval;

import citewire.eval.Evaluation;
import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamJson;
import citewire.eval.exam.ExamResult;
import citewire.eval.exam.Examinee;
import citewire.eval.question.KnownQuestion;
import citewire.eval.question.QuestionFile;
import citewire.eval.question.QuestionLine;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Inputs;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.ExamText;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.ExamRoom;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.newsroom.Newsroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The exam in citing: a chat model that lies, and how many of its lies reach a reader. */
@Command(
        name = "exam",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Gives bots a chat model that plants falsehoods between truths, and counts how many they pass on: Citewire"
                    + " as it is, Citewire without its check, and LangChain4j's easy RAG.",
            "With --serve any other bot can take it over HTTP."
        })
public final class EvalExamCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Articles as JSON lines (default: the invented ones of the demo).")
    private @Nullable Path corpus;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "Questions with their answers, as eval answers reads them: the model knows the answers by heart"
                            + " and cites the articles for them, whatever these say.")
    private @Nullable String questions;

    @Option(names = "--each", paramLabel = "N", description = "At most N falsehoods of a kind (default: 60).")
    private int each = 60;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes another exam (default: 1).")
    private long seed = 1;

    @Option(
            names = "--serve",
            paramLabel = "PORT",
            description = "Serves the exam to other bots on this port of 127.0.0.1 until Ctrl-C; 0 takes a free one.")
    private @Nullable Integer port;

    @Option(names = "--without-embedding", description = "Searches by words alone, and leaves easy RAG out.")
    private boolean withoutEmbedding;

    @Option(names = "--misses", description = "Lists every falsehood that reached a reader.")
    private boolean misses;

    @Option(names = "--json", description = "Writes a JSON object for each examinee.")
    private boolean json;

    @Option(names = "--sentences", description = "With --json, an object for each sentence of the exam before that.")
    private boolean sentences;

    public EvalExamCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (each < 1) {
            throw new WrongUsage("--each is %d; it must be at least 1".formatted(each));
        }
        if (port != null && (port < 0 || port > 65_535)) {
            throw new WrongUsage("--serve takes a number from 0 to 65535, not " + port);
        }
        try (var folder = EvalFolder.of(root.data());
                var workspace = root.openApart(new Apart(folder.path(), search()))) {
            var articles = articles(folder, workspace);
            var exam = exam(workspace, articles);
            try (var room = workspace.exam(exam, articles, port == null ? 0 : port, this::tell)) {
                sit(exam, room);
            }
        }
        return ExitCode.OK;
    }

    private Apart.Search search() {
        return withoutEmbedding ? Apart.Search.WORDS : Apart.Search.WORDS_AND_MEANING;
    }

    private Path articles(EvalFolder folder, Workspace workspace) {
        if (corpus != null) {
            return corpus;
        }
        var file = folder.path().resolve("newsroom.jsonl");
        Newsroom.at(workspace.clock().instant()).writeArticles(file);
        return file;
    }

    private Exam exam(Workspace workspace, Path articles) {
        try (var bar = new EvalBar(root.console())) {
            new Intake(workspace, root.console()).of(List.of(articles.toString()), bar);
            var evaluation = new Evaluation(workspace.subject(), System::nanoTime, bar);
            var exam = questions == null ? evaluation.exam(seed, each) : evaluation.exam(known(workspace, questions));
            if (exam.questions().isEmpty()) {
                throw new IllegalStateException(
                        "no exam can be made of these articles: they hold too few sentences with figures and names,"
                                + " or none with an answer to the questions");
            }
            return exam;
        }
    }

    private List<KnownQuestion> known(Workspace workspace, String file) {
        var known = new ArrayList<KnownQuestion>();
        try (var reader = Inputs.open(file, root.console())) {
            for (var line : new QuestionFile(workspace.clock().withZone(workspace.zone())).read(file, reader)) {
                switch (line) {
                    case QuestionLine.Good good -> known.add(good.question());
                    case QuestionLine.LeftOut leftOut -> {}
                    case QuestionLine.Bad bad -> throw new WrongUsage(bad.mistake());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the questions of " + file + " cannot be read further", e);
        }
        return known;
    }

    private void sit(Exam exam, ExamRoom room) {
        if (port != null) {
            var out = root.console().out();
            out.println("The exam, %,d questions, is at %s"
                    .formatted(exam.questions().size(), room.address()));
            out.println("  GET /exam/articles.jsonl    what your bot is to read");
            out.println("  /v1                         the chat model it is to use (OpenAI's wire format, any key)");
            out.println("  GET /exam/questions.jsonl   what to ask it");
            out.println("  POST /exam/answers?name=…   lines of {\"id\":…,\"answer\":…}; the marks come back");
            out.println("Ctrl-C ends it.");
            room.awaitEnd();
            return;
        }
        room.examinees().forEach(examinee -> tell(exam.mark(examinee.name(), answers(exam, examinee))));
    }

    private Map<String, String> answers(Exam exam, Examinee examinee) {
        var answers = new HashMap<String, String>();
        var asked = new ArrayList<>(exam.questions());
        try (var bar = new EvalBar(root.console())) {
            for (var question : asked) {
                answers.put(question.id(), examinee.answering().apply(question.text()));
                bar.at("Asking " + examinee.name(), answers.size(), asked.size());
            }
        }
        return Map.copyOf(answers);
    }

    private void tell(ExamResult result) {
        if (json) {
            var lines = new JsonLines(root.console().out());
            if (sentences) {
                result.lines().forEach(passed -> lines.write(ExamJson.of(result.examinee(), passed)));
            }
            lines.write(ExamJson.of(result));
        } else {
            var text = new ExamText(Paper.page(root.console()));
            text.write(result);
            if (misses) {
                text.misses(result);
            }
        }
    }
}
