package citewire.frontend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamQuestion;
import citewire.eval.exam.ExamResult;
import citewire.eval.exam.Line;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamEndpointTest {

    private static final String PASSAGE = "The ferry carried 120 people.";

    @TempDir
    private Path folder;

    private final List<ExamResult> marked = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private ExamEndpoint endpoint;

    @BeforeEach
    void open() throws Exception {
        var articles = Files.writeString(folder.resolve("articles.jsonl"), "{\"body\":\"" + PASSAGE + "\"}\n");
        var lie = new Line("The ferry carried 210 people [1].", List.of(PASSAGE), "wrong number", true);
        var exam = new Exam(List.of(new ExamQuestion("a", "How many were on the ferry?", List.of(lie))));
        endpoint = ExamEndpoint.open(0, exam, articles, marked::add);
    }

    @AfterEach
    void close() {
        endpoint.close();
        http.close();
    }

    @Test
    void anyBotReadsAsksItsModelAndIsMarked() throws Exception {
        assertThat(get("/exam/articles.jsonl").body()).contains(PASSAGE);
        assertThat(get("/exam/questions.jsonl").body())
                .isEqualTo("{\"id\":\"a\",\"question\":\"How many were on the ferry?\"}\n");

        var model = OpenAiChatModel.builder()
                .baseUrl(endpoint.modelAddress().toString())
                .apiKey("-")
                .modelName("liar")
                .build();
        var answer = model.chat("[3] " + PASSAGE + "\nHow many were on the ferry?");
        assertThat(answer).isEqualTo("The ferry carried 210 people [3].");

        var reply = post("/exam/answers?name=parrot", "{\"id\":\"a\",\"answer\":\"" + answer + "\"}\n");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"examinee\":\"parrot\"", "\"planted\":1", "\"reached\":1");
        assertThat(marked)
                .singleElement()
                .satisfies(result -> assertThat(result.reached()).isEqualTo(1));
    }

    @Test
    void theModelStreamsToo() throws Exception {
        var reply = post(
                "/v1/chat/completions",
                "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"How many"
                        + " were on the ferry?\"}]}]}");

        assertThat(reply.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(reply.body()).contains("\"content\":\"The f\"").endsWith("data: [DONE]\n\n");
    }

    @Test
    void saysWhatIsWrongWithAnswers() throws Exception {
        assertThat(post("/exam/answers", "no json").statusCode()).isEqualTo(400);
        assertThat(post("/exam/answers", "{\"id\":\"a\"}\n").body()).contains("line 1", "answer");
        assertThat(get("/exam/answers").statusCode()).isEqualTo(405);
        assertThat(get("/else").statusCode()).isEqualTo(404);
        assertThat(marked).isEmpty();
    }

    @Test
    void aTakenPortIsNamed() {
        int taken = endpoint.address().getPort();
        var exam = new Exam(List.of());

        assertThatThrownBy(() -> ExamEndpoint.open(taken, exam, folder, marked::add))
                .isInstanceOf(HttpException.class)
                .hasMessageContaining(String.valueOf(taken));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return endpoint.address().resolve(path);
    }
}
