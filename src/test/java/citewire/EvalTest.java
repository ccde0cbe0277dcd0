package citewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import citewire.frontend.terminal.Commands;
import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code eval} with real parts on a few articles, and the script that recomputes what it says. */
class EvalTest {

    private static final String ARTICLES = """
            {"id":"ferry","title":"Ferry to Port Amber sails again","source":"Harbour Times","published":"2024-07-01","body":"The ferry to Port Amber resumed on Monday, Captain Ilse Brandt said. An adult pays 4 crowns.\\n\\nIt had been idle for a month after a fire in its engine room."}
            {"id":"bridge","title":"Longest bridge of the coast opens","source":"The Ferryman","published":"2024-07-05","body":"The bridge over the Sund, 4.2 km long, opened on Friday. Mayor Ada Holm cut the ribbon before 3,000 guests."}
            {"id":"tides","title":"Nine harbour towns discuss rising tides","source":"Coast Daily","published":"2024-07-07","body":"Leaders of nine harbour towns met in Norhaven to discuss rising tides. They agreed to build a sea wall for 90 million crowns."}
            {"id":"regatta","title":"Sandvik wins the summer regatta","source":"Coast Daily","published":"2024-07-06","body":"The crew of Sandvik won the summer regatta by eleven seconds. Port Elin came second."}
            """;

    private static final String QUESTIONS = """
            {"id":1,"question":"When did the ferry to Port Amber resume?","answer":"on Monday","evidence":[{"articleId":"ferry","fact":"The ferry to Port Amber resumed on Monday, Captain Ilse Brandt said."}]}
            {"id":2,"question":"How long is the bridge over the Sund?","answers":["4.2 km"],"evidence":[{"articleId":"bridge","fact":null}]}
            {"id":3,"question":"Who won the summer regatta?","answer":"Sandvik","kind":"fact","evidence":[{"articleId":"regatta","fact":"The crew of Sandvik won the summer regatta by eleven seconds."}]}
            {"id":4,"question":"What will the sea wall of the harbour towns cost?","answer":"90 million crowns","asked":"2024-07-08","evidence":[{"articleId":"tides","fact":"They agreed to build a sea wall for 90 million crowns."}]}
            {"id":5,"question":"Who won the summer regatta?","type":"article-removed","removeArticles":["regatta"]}
            {"id":6,"question":"Which volcano erupted in Peru?","kind":"unanswerable"}
            """;

    private final JsonMapper mapper = new JsonMapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    /** As the door does, but for the log. */
    private final Opener opener = new Opener() {
        @Override
        public Workspace open(GlobalOptions options) {
            return App.open(settings(options).elsewhere(data(options), "").withoutEmbedding(), new Shutdown());
        }

        @Override
        public Demonstration demo(GlobalOptions options, DemoOptions demo) {
            throw new AssertionError("nothing is shown here");
        }

        @Override
        public Workspace openApart(GlobalOptions options, Apart apart) {
            var settings = settings(options).elsewhere(apart.data(), "");
            boolean words = apart.search() == Apart.Search.WORDS;
            return App.open(words ? settings.withoutEmbedding() : settings, new Shutdown());
        }
    };

    private Settings settings(GlobalOptions options) {
        return Settings.load(
                options, Map.of("CITEWIRE_DATA", folder.resolve("usual").toString()));
    }

    private Path data(GlobalOptions options) {
        var named = options.data();
        return named == null ? folder.resolve("usual") : named;
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(file("articles.jsonl"), ARTICLES);
        Files.writeString(file("questions.jsonl"), QUESTIONS);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        var console = new Console(
                InputStream.nullInputStream(), printing(out), printing(err), false, false, false, false, 200);
        return Commands.execute(args, opener, console);
    }

    private int eval(String what, String... more) {
        var args = new ArrayList<>(
                List.of("eval", what, "--corpus", file("articles.jsonl").toString()));
        args.addAll(List.of("--questions", file("questions.jsonl").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> json() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : out().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }

    @Test
    void retrievalIsMeasuredBesideAllPeers() throws IOException {
        assertThat(eval("retrieval", "--json", "--report", file("report.html").toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        var lines = json();
        assertThat(lines).hasSize(5);
        var first = lines.getFirst();
        assertThat(first.get("id").asText()).isEqualTo("1");
        assertThat(first.at("/gold/0").asText()).isEqualTo("ferry");
        assertThat(first.get("methods").properties().stream().map(Map.Entry::getKey))
                .containsExactly("citewire", "bm25", "dense", "rrf", "easy-rag");
        for (JsonNode method : first.get("methods")) {
            assertThat(method.get("articleRank").asInt()).isEqualTo(1);
            assertThat(method.at("/hits/0/articleId").asText()).isEqualTo("ferry");
        }
        var summary = lines.getLast();
        assertThat(summary.get("summary").asBoolean()).isTrue();
        assertThat(summary.get("articles").asInt()).isEqualTo(4);
        assertThat(summary.get("command").asText()).startsWith("citewire eval retrieval --corpus");
        assertThat(summary.get("comparisons").size()).isEqualTo(4 * 9);
        assertThat(Files.readString(file("report.html"))).contains("<svg", "easy-rag", "How it was run");
    }

    @Test
    void answersAndRefusalsAreMeasuredTogether() throws IOException {
        assertThat(eval(
                        "answers",
                        "--without-embedding",
                        "--trials",
                        "2",
                        "--report",
                        file("report.html").toString()))
                .isZero();

        assertThat(out())
                .contains("6 questions over 4 articles")
                .contains("right in at most 60 words, of answerable")
                .contains("declined, of article-removed")
                .contains("sentences borne out by what they cite, by the strict judge")
                .contains("false sentences dropped or marked: wrong number")
                .contains("AUROC, answerable against unanswerable")
                .contains("bm25 sentences");
        assertThat(Files.readString(file("report.html")))
                .contains(
                        "What answering more costs",
                        "Sentences and citations that hold",
                        "that the check drops or marks");
    }

    @Test
    void theCheckerIsTriedOnSentencesOfTheCorpus() throws IOException {
        String articles = file("articles.jsonl").toString();

        assertThat(run("eval", "checker", "--corpus", articles, "--each", "2", "--json"))
                .isZero();

        var lines = json();
        assertThat(lines.getFirst().get("kind").asText()).isEqualTo("verbatim");
        assertThat(lines.getFirst().get("right").asBoolean()).isTrue();
        assertThat(lines.getLast().get("sentences").asInt()).isEqualTo(lines.size() - 1);
        assertThat(lines.getLast().at("/withheld/stopped").asDouble()).isZero();

        assertThat(run("eval", "checker", "--corpus", articles, "--each", "2", "--misses"))
                .isZero();
        assertThat(out()).contains("share caught", "wrong number", "in other words than the article's");
        assertThat(out().lines().filter(line -> line.endsWith(" dropped") || line.startsWith("all ")))
                .as("columns stand below their heads")
                .hasSize(4)
                .extracting(String::length)
                .containsOnly(99);
    }

    @Test
    void aBadLineIsToldAndTheRestGoesOn() throws IOException {
        Files.writeString(file("questions.jsonl"), "{\"id\":9}\n" + QUESTIONS);
        Files.writeString(file("articles.jsonl"), ARTICLES + "{\"id\":\"empty\"}\n");

        assertThat(eval("answers", "--without-embedding", "--no-peers", "--json"))
                .isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("questions.jsonl, line 1: there is no question")
                .contains("articles.jsonl, line 5");
        assertThat(json()).hasSize(7);
        assertThat(json().getLast().get("badLines").asInt()).isEqualTo(1);
        assertThat(json().getFirst().get("status").asText()).isIn("answered", "declined");
        assertThat(json().getFirst().has("sentencesRight")).isFalse();
    }

    @Test
    void wrongUsageIsToldBeforeTheWork() {
        assertThat(run("eval")).isEqualTo(2);
        assertThat(run("eval", "retrieval", "--corpus", "x")).isEqualTo(2);
        assertThat(run("eval", "checker", "--corpus", "x", "--each", "0")).isEqualTo(2);
        assertThat(eval("retrieval", "-k", "5")).isEqualTo(2);
        assertThat(eval("answers", "--trials", "-1")).isEqualTo(2);
        assertThat(eval("answers", "--report", folder.resolve("nowhere/r.html").toString()))
                .isEqualTo(2);
    }

    @Test
    void theScriptRecomputesTheFigures() throws Exception {
        assumeTrue(succeeds("python3", "--version"), "there is no python3");
        String data = folder.resolve("kept").toString();
        String questions = file("questions.jsonl").toString();
        Files.writeString(file("batch.jsonl"), script(questions, "--batch"));
        String batch = file("batch.jsonl").toString();

        eval("retrieval", "--without-embedding", "--no-peers", "--json", "--data", data);
        var retrieval = figures();
        run("search", "--json", "--batch", batch, "-k", "100", "--data", data);
        agrees(
                script(
                        questions,
                        "--search",
                        Files.writeString(file("hits"), out()).toString()),
                retrieval,
                9);

        eval("answers", "--without-embedding", "--no-peers", "--json", "--data", data);
        var answers = figures();
        String lines = Files.writeString(file("lines"), out()).toString();
        agrees(script("--eval", lines), answers, 3);
        run("eval", "checker", "--corpus", file("articles.jsonl").toString(), "--each", "2", "--json", "--data", data);
        String trials = Files.writeString(file("trials"), out()).toString();
        eval("answers", "--without-embedding", "--no-peers", "--json", "--data", data, "--trials", "2");
        agrees(script("--trials", trials), figures(), 4);
        run("ask", "--json", "--batch", batch, "--data", data);
        agrees(
                script(
                        questions,
                        "--ask",
                        Files.writeString(file("answers"), out()).toString()),
                answers,
                14);
    }

    private Map<String, Double> figures() throws IOException {
        Map<String, Double> figures = new HashMap<>();
        json().getLast()
                .get("figures")
                .forEach(figure -> figures.put(
                        figure.get("measure").asText(), figure.get("value").asDouble()));
        return figures;
    }

    private static void agrees(String recomputed, Map<String, Double> figures, int least) {
        var lines = recomputed.lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(least);
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            assertThat(figures).containsKey(parts[0]);
            assertThat(figures.get(parts[0])).as(parts[0]).isCloseTo(Double.parseDouble(parts[1]), within(1e-6));
        }
    }

    private static String script(String... args) throws Exception {
        var command = new ArrayList<>(List.of(
                "python3",
                Path.of(System.getProperty("citewire.root", ""), "docs", "bench", "recompute")
                        .toAbsolutePath()
                        .toString()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
