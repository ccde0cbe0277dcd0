package citewire.newsroom;

import citewire.domain.Published;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.domain.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A question about the newsroom with what is right.
 *
 * @param answers each of which will do; empty where none is expected
 * @param evidence empty where the articles hold no answer
 */
record NewsroomQuestion(String id, String kind, Question question, List<String> answers, List<Evidence> evidence) {

    /** A sentence of an article's body or its title. */
    record Evidence(String article, String fact) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<NewsroomQuestion> all() {
        return resource("questions.jsonl").lines().map(NewsroomQuestion::read).toList();
    }

    static String resource(String name) {
        try (var in = NewsroomQuestion.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + line, e);
        }
    }

    boolean answerable() {
        return !evidence.isEmpty();
    }

    Set<String> gold() {
        return evidence.stream().map(Evidence::article).collect(Collectors.toSet());
    }

    private static NewsroomQuestion read(String line) {
        var json = json(line);
        var window = new TimeWindow(
                instant(json, "since", date -> date.earliest(ZoneOffset.UTC)),
                instant(json, "until", date -> date.latest(ZoneOffset.UTC)));
        var scope = new Scope(window, json.path("source").asText(null), Set.of(), null);
        var question = new Question(
                json.path("question").asText(), Instant.parse(json.path("at").asText()), scope, conversation(json));
        return new NewsroomQuestion(
                json.path("id").asText(),
                json.path("kind").asText(),
                question,
                list(json.path("answers"), JsonNode::asText),
                list(
                        json.path("evidence"),
                        found -> new Evidence(
                                found.path("articleId").asText(),
                                found.path("fact").asText())));
    }

    private static List<Turn> conversation(JsonNode json) {
        return list(json.path("conversation"), earlier -> new Turn(earlier.asText(), List.of()));
    }

    private static @Nullable Instant instant(JsonNode json, String key, Function<Published, Instant> end) {
        return json.has(key)
                ? end.apply(Published.parse(json.path(key).asText()).orElseThrow())
                : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> one) {
        return StreamSupport.stream(array.spliterator(), false).map(one).toList();
    }
}
