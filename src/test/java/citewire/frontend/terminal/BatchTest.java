package citewire.frontend.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import citewire.domain.ArticleId;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void resultsKeepTheOrderOfTheLinesHoweverLongEachTakes() {
        var later = new CountDownLatch(1);
        var workspace = new FakeWorkspace(question -> {
            if (question.text().equals("Question 0?")) {
                awaited(later);
            } else {
                later.countDown();
            }
            return News.talks();
        });
        String input = IntStream.range(0, 200)
                .mapToObj("{\"id\":%1$d,\"question\":\"Question %1$d?\"}\n"::formatted)
                .collect(Collectors.joining());
        var screen = Screen.reading(input);
        assertThat(screen.run(workspace, "ask", "--batch", "-")).isZero();
        assertThat(lines(screen))
                .extracting(line -> line.get("id").intValue())
                .isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            // on a machine of one core lines are worked on one by one
            if (Runtime.getRuntime().availableProcessors() > 1) {
                assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBadLineGivesOneLineAndTheRestGoesOn() {
        var screen = Screen.reading("""
                {"id":"a","question":"Who?","unknown":[1,{"x":2}]}
                {"id":"b","question":"Who?"
                {"id":7}

                [1]
                {"id":"d","question":"Who?","at":"soon"}
                {"id":"e","question":"Who?","since":"2024-07-02","until":"2024-07-01"}
                {"id":"f","question":"  "}
                {"id":"g","question":"Who?","only":"a1"}
                {"id":"h","question":"Who?","without":[1]}
                {"id":"i","question":"Who?","source":5}
                {"id":"j","question":"Where?"}
                """);
        int code = screen.run(new FakeWorkspace(), "ask", "--json", "--batch", "-");
        var lines = lines(screen);
        assertThat(code).isEqualTo(1);
        assertThat(lines)
                .extracting(line -> line.get("id").asText())
                .containsExactly("a", "b", "7", "null", "d", "e", "f", "g", "h", "i", "j");
        assertThat(lines)
                .extracting(line -> line.get("status").asText())
                .containsExactly(
                        "answered",
                        "failed",
                        "failed",
                        "failed",
                        "failed",
                        "failed",
                        "failed",
                        "failed",
                        "failed",
                        "failed",
                        "answered");
        assertThat(lines.subList(1, 10))
                .allSatisfy(line -> assertThat(line.get("reason").asText()).isEqualTo("error"));
        assertThat(lines.subList(1, 10))
                .extracting(line -> line.get("answer").asText())
                .satisfiesExactly(
                        b -> assertThat(b).startsWith("line 2 is not JSON: ").doesNotContain("REDACTED"),
                        c -> assertThat(c).isEqualTo("line 3: there is no question"),
                        array -> assertThat(array).isEqualTo("line 5 is not a JSON object"),
                        d -> assertThat(d).startsWith("line 6: at is 'soon', which is neither a date"),
                        e -> assertThat(e).startsWith("line 7: the window ends"),
                        f -> assertThat(f).isEqualTo("line 8: the question is empty"),
                        g -> assertThat(g).isEqualTo("line 9: only is not a list of article ids"),
                        h -> assertThat(h).isEqualTo("line 10: without holds something that is not a string"),
                        i -> assertThat(i).isEqualTo("line 11: source is not a string"));
    }

    @Test
    void aBadLineHasEveryKeyOfAnAnswer() {
        var screen = Screen.reading("{\"id\":\"x\",\"question\":\"Who?\",\"until\":\"?\"}");
        screen.run(new FakeWorkspace(), "ask", "--batch", "-");
        assertThat(screen.out()).isEqualTo("""
                        {"id":"x","question":"Who?","status":"failed","reason":"error","answer":"line 1: until is '?', \
                        which is neither a date (2024-07-07) nor an instant (2024-07-07T09:30:00Z)","highlights":[],"drafter":null,\
                        "window":null,"citations":[],"nearest":[],"confidence":0.0,"notice":null,"vectors":0.75,"unread":null,\
                        "firstTextMs":0,"elapsedMs":0,"answerId":null,\
                        "usage":{"inputTokens":0,"outputTokens":0,"cost":0,"estimated":false},"sources":{"independent":0,"copies":0},"developing":false,"disagreements":[],"failingFeeds":[]}
                        """);
    }

    @Test
    void theKeysOfALineWinOverTheOptions() {
        var workspace = new FakeWorkspace();
        Screen.reading("""
                        {"question":"One?","at":"2024-07-08T10:00:00Z","since":"2024-07-01","until":"2024-07-02",\
                        "source":"Coast Daily","without":["bridge"],"only":["summit","rumour"]}
                        {"question":"Two?","at":null}
                        """).run(workspace, "ask", "--batch", "-", "--at", "2024-01-01", "--source", "The Ferryman");
        var window =
                new TimeWindow(Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2024-07-02T23:59:59.999999999Z"));
        var one = new Scope(
                window,
                "Coast Daily",
                Set.of(new ArticleId("bridge")),
                Set.of(new ArticleId("summit"), new ArticleId("rumour")));
        assertThat(workspace.answerer.asked())
                .containsExactlyInAnyOrder(
                        new Question("One?", Instant.parse("2024-07-08T10:00:00Z"), one, List.of()),
                        new Question(
                                "Two?",
                                Instant.parse("2024-01-01T23:59:59.999999999Z"),
                                new Scope(TimeWindow.ALWAYS, "The Ferryman", Set.of(), null),
                                List.of()));
    }

    @Test
    void anAnswerIsWrittenBeforeTheNextQuestionComes() throws Exception {
        var questions = new PipedOutputStream();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var screen = Screen.reading(new PipedInputStream(questions));
            var code = workers.submit(() -> screen.run(new FakeWorkspace(), "ask", "--batch", "-"));
            try (questions) {
                questions.write("{\"id\":1,\"question\":\"Who?\"}\n".getBytes(UTF_8));
                questions.flush();
                await().until(() -> screen.out().startsWith("{\"id\":1,"));
            }
            assertThat(code.get()).isZero();
        }
    }

    @Test
    void aPackedBatchIsReadToo() throws IOException {
        Path file = folder.resolve("questions.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"ä\",\"question\":\"Who?\"}\n".getBytes(UTF_8));
        }
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(), "ask", "--batch", file.toString()))
                .isZero();
        assertThat(lines(screen)).extracting(line -> line.get("id").asText()).containsExactly("ä");
    }

    @Test
    void aBatchThatBreaksOffFailsAfterWhatWasRead() throws IOException {
        Path file = folder.resolve("torn.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 50_000; i++) {
                out.write("{\"id\":%d,\"question\":\"Who are %d?\"}\n"
                        .formatted(i, i * 7919)
                        .getBytes(UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(), "ask", "--batch", file.toString()))
                .isEqualTo(1);
        assertThat(screen.out()).startsWith("{\"id\":0,");
        assertThat(screen.err()).contains("the batch cannot be read further");
    }

    @Test
    void aBatchThatIsNotThereOrNotPackedIsWrongUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("plain.gz"), "{}");
        var missing = Screen.plain();
        assertThat(missing.run(
                        new FakeWorkspace(),
                        "ask",
                        "--batch",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(missing.err()).contains("none cannot be read (NoSuchFileException)");
        assertThat(Screen.plain().run(new FakeWorkspace(), "search", "--batch", file.toString()))
                .isEqualTo(2);
    }

    private static List<JsonNode> lines(Screen screen) {
        return screen.out().lines().map(BatchTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
