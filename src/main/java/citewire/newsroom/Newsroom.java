package citewire.newsroom;

import citewire.text.ListFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The invented articles, moved by whole weeks so that the newest is fresh: the weekdays in their text stay right. */
public final class Newsroom {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> articles;
    private final ObjectNode correction;
    private final List<String> suggestions;

    private Newsroom(List<ObjectNode> articles, ObjectNode correction, List<String> suggestions) {
        this.articles = List.copyOf(articles);
        this.correction = correction;
        this.suggestions = List.copyOf(suggestions);
    }

    /** The newsroom as it is at {@code now}: its newest article is less than a week old and none lies in the future. */
    public static Newsroom at(Instant now) {
        var articles = ListFile.lines(Newsroom.class, "articles.jsonl").stream()
                .map(Newsroom::article)
                .toList();
        var correction =
                article(ListFile.lines(Newsroom.class, "correction.json").getFirst());
        var weeks = WeekShift.of(articles.stream().map(Newsroom::published).toList(), now);
        articles.forEach(article -> move(article, weeks));
        move(correction, weeks);
        return new Newsroom(articles, correction, ListFile.lines(Newsroom.class, "suggestions.txt"));
    }

    /** Writes JSON lines as {@code citewire ingest} takes them. */
    public void writeArticles(Path file) {
        write(file, articles);
    }

    /** Writes one article anew with a changed figure, under its id and address. */
    public void writeCorrection(Path file) {
        write(file, List.of(correction));
    }

    /** Questions to begin with; the correction changes the answer of the first. */
    public List<String> suggestions() {
        return suggestions;
    }

    private static void move(ObjectNode article, WeekShift weeks) {
        article.put("published", weeks.moved(published(article)));
    }

    /** Empty where the article is undated. */
    private static String published(ObjectNode article) {
        return article.path("published").asText("");
    }

    private static ObjectNode article(String line) {
        try {
            return JSON.readValue(line, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an article of the newsroom is no JSON object", e);
        }
    }

    private static void write(Path file, List<ObjectNode> articles) {
        try {
            Files.writeString(
                    file, articles.stream().map(ObjectNode::toString).collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the newsroom to " + file, e);
        }
    }
}
