package citewire.benchmarks;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The evaluation data: a folder for each set, found by {@code CITEWIRE_BENCH}. */
public final class BenchFiles {

    private final Path root;
    private final ObjectMapper json = new ObjectMapper();

    public BenchFiles(Path root) {
        this.root = root;
    }

    /** The folder that {@code CITEWIRE_BENCH} names, else {@code ../shared/bench} beside the project. */
    public static BenchFiles found() {
        String named = System.getenv("CITEWIRE_BENCH");
        return new BenchFiles(Path.of(named == null ? "../shared/bench" : named));
    }

    public boolean present() {
        return Files.isDirectory(root);
    }

    public List<Article> corpus(String set) {
        return lines(set + "/corpus.jsonl.gz").stream().map(BenchFiles::article).toList();
    }

    /** @param file such as {@code newsqa/standalone} */
    public List<BenchQuestion> questions(String file) {
        return lines(file + ".jsonl.gz").stream().map(BenchFiles::question).toList();
    }

    /** Those that the few articles they give do not answer, as far as that was checked. */
    public List<BenchQuestion> rejections(String set) {
        var articles = lines(set + "/corpus.jsonl.gz").stream()
                .map(line -> line.path("id").asText())
                .toList();
        return lines(set + "/questions.jsonl.gz").stream()
                .filter(line -> line.path("type").asText().equals("negative_rejection"))
                .filter(line -> line.path("checked").asBoolean())
                .map(line -> question(line).leaving(articles, given(line)))
                .toList();
    }

    private static Set<String> given(JsonNode line) {
        Set<String> given = new HashSet<>();
        line.path("give").forEach(id -> given.add(id.asText()));
        return given;
    }

    /** Those that some article answers, with the sentences that do. */
    public List<RetrievalQuestion> retrieval(String file) {
        return lines(file + ".jsonl.gz").stream()
                .map(BenchFiles::retrieval)
                .filter(asked -> !asked.question().gold().isEmpty())
                .toList();
    }

    /** @param suite {@code feedparser} or {@code feedvalidator} */
    public List<FeedCase> feeds(String suite) {
        return lines("feeds/" + suite + ".jsonl.gz").stream().map(FeedCase::of).toList();
    }

    /** @param set the name of a file of pages */
    List<PageCase> pages(String set) {
        return lines("extraction/" + set + ".jsonl.gz").stream()
                .map(PageCase::of)
                .toList();
    }

    private static RetrievalQuestion retrieval(JsonNode line) {
        String asked = text(line, "asked");
        var at = asked == null
                ? RetrievalQuestion.ALWAYS
                : Published.parse(asked).orElseThrow().latest(ZoneOffset.UTC);
        var facts = new ArrayList<String>();
        line.path("evidence")
                .forEach(evidence -> facts.add(evidence.path("fact").asText("")));
        return new RetrievalQuestion(
                question(line),
                at,
                facts.stream().filter(fact -> !fact.isBlank()).toList());
    }

    private static Article article(JsonNode line) {
        String body = line.path("body").asText();
        String title = text(line, "title");
        String url = text(line, "url");
        String published = text(line, "published");
        var header = new ArticleHeader(
                new ArticleId(line.path("id").asText()),
                title == null ? firstWords(body) : title,
                line.path("source").asText("unknown"),
                url == null ? null : URI.create(url.replace(" ", "%20")),
                published == null ? null : Published.parse(published).orElse(null));
        return new Article(header, List.of(), "en", body, "bench");
    }

    private static String firstWords(String body) {
        return body.strip().substring(0, Math.min(90, body.strip().length()));
    }

    private static BenchQuestion question(JsonNode line) {
        var answers = new ArrayList<String>();
        line.path("answers").forEach(answer -> answers.add(answer.asText()));
        if (answers.isEmpty() && line.hasNonNull("answer")) {
            answers.add(line.path("answer").asText());
        }
        Set<String> gold = new HashSet<>();
        line.path("evidence")
                .forEach(evidence -> gold.add(evidence.path("articleId").asText()));
        Set<String> without = new HashSet<>();
        line.path("removeArticles").forEach(id -> without.add(id.asText()));
        return new BenchQuestion(
                line.path("id").asText(),
                line.path("question").asText(),
                line.path("type").asText("").toLowerCase(Locale.ROOT),
                List.copyOf(answers),
                Set.copyOf(gold),
                Set.copyOf(without),
                asked(line));
    }

    private static Instant asked(JsonNode line) {
        return Published.parse(line.path("asked").asText())
                .map(asked -> asked.latest(ZoneOffset.UTC))
                .orElse(BenchQuestion.ALWAYS);
    }

    private static @Nullable String text(JsonNode line, String key) {
        String text = line.hasNonNull(key) ? line.path(key).asText() : "";
        return text.isBlank() ? null : text;
    }

    private List<JsonNode> lines(String file) {
        var nodes = new ArrayList<JsonNode>();
        Path path = root.resolve(file);
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                nodes.add(json.readTree(line));
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
