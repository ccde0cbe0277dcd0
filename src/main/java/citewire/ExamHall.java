package citewire;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Question;
import citewire.eval.Evaluation;
import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamResult;
import citewire.eval.exam.Examinee;
import citewire.eval.peer.EasyRag;
import citewire.eval.peer.EasyRagAnswers;
import citewire.eval.peer.Trusting;
import citewire.frontend.http.ExamEndpoint;
import citewire.frontend.terminal.workspace.ExamRoom;
import citewire.model.ChatModels;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The exam in citing, with its examinees wired to the model that lies. */
final class ExamHall implements ExamRoom {

    /** The model is on this machine, and computes nothing. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final int TOKENS = 2000;

    private final App app;
    private final Shutdown shutdown;
    private final ExamEndpoint endpoint;

    private ExamHall(App app, Shutdown shutdown, ExamEndpoint endpoint) {
        this.app = app;
        this.shutdown = shutdown;
        this.endpoint = endpoint;
    }

    /** @param app holds the articles of the exam */
    static ExamHall open(App app, Shutdown shutdown, Exam exam, Path articles, int port, Consumer<ExamResult> marked) {
        return new ExamHall(app, shutdown, ExamEndpoint.open(port, exam, articles, marked));
    }

    @Override
    public URI address() {
        return endpoint.address();
    }

    @Override
    public List<Examinee> examinees() {
        var model = ChatModels.from(new Config.Model(
                        Config.Provider.OPENAI,
                        endpoint.modelAddress().toString(),
                        "liar",
                        new Secret("-"),
                        TIMEOUT,
                        TOKENS))
                .orElseThrow();
        var subject = app.subject();
        var examinees = new ArrayList<Examinee>();
        examinees.add(new Examinee("Citewire", asking(app.path().examined(model, subject.checker()))));
        examinees.add(
                new Examinee("Citewire without its check", asking(app.path().examined(model, new Trusting()))));
        var meaning = subject.meaning();
        if (meaning != null) {
            var articles = new Evaluation(subject, System::nanoTime, (task, done, total) -> {})
                    .corpus()
                    .articles();
            var rag = EasyRag.over(articles, meaning.embedder(), meaning.cache(), app.zone(), done -> {});
            var answers = new EasyRagAnswers(rag, model.blocking());
            examinees.add(new Examinee("LangChain4j easy RAG", answers::answer));
        }
        return List.copyOf(examinees);
    }

    private UnaryOperator<String> asking(Answerer answerer) {
        return question -> answerer.answer(Question.of(question, app.clock().instant()), AnswerListener.NONE)
                .text();
    }

    @Override
    public void awaitEnd() {
        shutdown.await();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
