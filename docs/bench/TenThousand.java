import citewire.domain.Vector;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.model.Embedder;
import citewire.state.jdbc.SqliteState;
import citewire.state.jdbc.SqliteVectorCache;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fills a data folder for measuring: ten thousand articles of sentences of the newsroom's, each put together anew, and
 * for each passage a vector that is made up, since embedding them takes an hour. Start and memory do not depend on what
 * vectors mean. {@code docs/bench/owner} runs it.
 *
 * <pre>
 * java -cp citewire.jar docs/bench/TenThousand.java articles FILE       writes them as JSON lines
 * java -cp citewire.jar docs/bench/TenThousand.java vectors DATA        after they were taken in without embedding
 * </pre>
 */
final class TenThousand {

    private static final int ARTICLES = 10_000;
    private static final int SENTENCES = 14;
    private static final JsonMapper MAPPER = new JsonMapper();

    private TenThousand() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "articles" -> articles(Path.of(args[1]));
            case "vectors" -> vectors(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void articles(Path file) throws IOException {
        var titles = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        try (var in = LuceneArticleIndex.class.getResourceAsStream("/citewire/newsroom/articles.jsonl")) {
            for (String line : new String(in.readAllBytes()).split("\n", -1)) {
                if (!line.isBlank()) {
                    var article = MAPPER.readTree(line);
                    titles.add(article.get("title").asText());
                    for (String paragraph : article.get("body").asText().split("\n\n", -1)) {
                        sentences.addAll(List.of(paragraph.split("(?<=[a-z]\\.) (?=[A-Z])", -1)));
                    }
                }
            }
        }
        var random = new Random(1);
        var newest = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ARTICLES; i++) {
                var body = new StringBuilder("Report " + i + " of the desk in Ward " + i * 7919 % 9973 + ".");
                for (int j = 0; j < SENTENCES; j++) {
                    body.append(j % 3 == 0 ? "\n\n" : " ").append(sentences.get(random.nextInt(sentences.size())));
                }
                var article = MAPPER.createObjectNode()
                        .put("id", "made-" + i)
                        .put("title", titles.get(random.nextInt(titles.size())) + ", report " + i)
                        .put("url", "https://made.example/" + i)
                        .put("source", "Outlet " + i % 40)
                        .put("published", newest.minus(Duration.ofMinutes(17L * i)).toString())
                        .put("body", body.toString());
                out.write(article.toString());
                out.write('\n');
            }
        }
    }

    private static void vectors(Path data) {
        var random = new Random(2);
        int made = 0;
        try (var state = SqliteState.open(data.resolve("citewire.db"), Clock.systemUTC(), new SecureRandom());
                var index = LuceneArticleIndex.open(data.resolve("index"), ZoneOffset.UTC);
                var cache = SqliteVectorCache.open(data.resolve("cache").resolve("vectors.db"))) {
            for (var changes = state.articles().changesAfter(0, 100);
                    !changes.isEmpty();
                    changes = state.articles().changesAfter(changes.getLast().sequence(), 100)) {
                for (var change : changes) {
                    for (var passage : index.passages(change.id())) {
                        cache.keep(Embedder.NAME, passage.article().title() + "\n" + passage.text(), unit(random));
                        made++;
                    }
                }
            }
        }
        System.out.println(made + " passages");
    }

    private static Vector unit(Random random) {
        float[] values = new float[384];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            sum += values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(sum);
        }
        return new Vector(values);
    }
}
