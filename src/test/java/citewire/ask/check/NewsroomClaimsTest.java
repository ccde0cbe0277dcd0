package citewire.ask.check;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.newsroom.Newsroom;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences written by hand about the newsroom's articles, as a model might: true in other words, and false. */
class NewsroomClaimsTest {

    /** So many sentences a passage. */
    private static final int SENTENCES = 8;

    /** A little below what holds: these sentences are here to show what a change breaks, not to be bent to. */
    private static final Map<String, Double> FLOORS = Map.of(
            "supported", .85,
            "number", .75,
            "date", 1.0,
            "name", .9,
            "quotation", 1.0,
            "negation", .9,
            "roles", .6,
            "attribution", .9,
            "merged", .8);

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private record Claim(String kind, String article, String text) {}

    private static final class Count {
        private int all;
        private final List<String> wrong = new ArrayList<>();

        double right() {
            return 1 - (double) wrong.size() / all;
        }
    }

    @Test
    void letsThroughWhatIsTrueAndNothingElse() {
        var counts = new TreeMap<String, Count>();
        try (var index = LuceneArticleIndex.open(folder, ZoneOffset.UTC)) {
            var articles = articles();
            for (Claim claim : claims()) {
                var evidence =
                        Passages.of(Objects.requireNonNull(articles.get(claim.article()), claim.article()), SENTENCES);
                var check = new CitationChecker(index.analysis()).over(evidence);
                var verdict =
                        check.check(new DraftSentence("", List.of(new DraftSentence.Part(claim.text(), List.of(1)))));
                boolean shown = verdict instanceof Verdict.Keep || verdict instanceof Verdict.Recite;
                var count = counts.computeIfAbsent(claim.kind(), kind -> new Count());
                count.all++;
                if (shown != claim.kind().equals("supported")) {
                    count.wrong.add(
                            claim.text() + " -- " + verdict.getClass().getSimpleName() + ": " + verdict.reason());
                }
            }
        }
        FLOORS.forEach((kind, floor) -> {
            var count = Objects.requireNonNull(counts.get(kind), kind);
            assertThat(count.right())
                    .as("%s: %s", kind, String.join("\n", count.wrong))
                    .isGreaterThanOrEqualTo(floor);
        });
    }

    private static List<Claim> claims() {
        return text("newsroom-claims.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .map(parts -> new Claim(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static Map<String, Article> articles() {
        var articles = new HashMap<String, Article>();
        try (InputStream in = Objects.requireNonNull(Newsroom.class.getResourceAsStream("articles.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode json = JSON.readTree(line);
                String id = json.get("id").asText();
                var header = new ArticleHeader(
                        new ArticleId(id),
                        json.get("title").asText(),
                        json.get("source").asText(),
                        null,
                        Published.parse(json.path("published").asText("")).orElse(null));
                articles.put(
                        id,
                        new Article(header, List.of(), "en", json.get("body").asText(), id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(NewsroomClaimsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
