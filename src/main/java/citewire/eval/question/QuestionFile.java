package citewire.eval.question;

import citewire.domain.ArticleId;
import citewire.domain.Published;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions from JSON lines: {@code id}, {@code question}, {@code answer} or {@code answers}, {@code type} or
 * {@code kind}, {@code altered} or {@code fakeanswer}, {@code evidence}, {@code at} or {@code asked}, {@code since}, {@code until}, {@code source},
 * {@code without} or {@code removeArticles}, {@code only} or {@code give}. Other keys are ignored.
 */
public final class QuestionFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Clock clock;

    /** @param clock whose time is the now of questions that name none, and whose zone is that of their dates */
    public QuestionFile(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param name of the file, for the messages
     * @throws IOException where the file cannot be read further
     */
    public List<QuestionLine> read(String name, BufferedReader file) throws IOException {
        var lines = new ArrayList<QuestionLine>();
        int number = 0;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            number++;
            if (!line.isBlank()) {
                lines.add(read(name + ", line " + number, number, line));
            }
        }
        return lines;
    }

    private QuestionLine read(String place, int number, String line) {
        try {
            var json = MAPPER.readTree(line);
            if (!json.isObject()) {
                return new QuestionLine.Bad(place + ": not a JSON object");
            }
            boolean leftOut =
                    json.path("checked").isBoolean() && !json.path("checked").booleanValue();
            return leftOut ? new QuestionLine.LeftOut() : new QuestionLine.Good(question(number, json));
        } catch (JsonProcessingException e) {
            return new QuestionLine.Bad(place + ": not JSON");
        } catch (IllegalArgumentException e) {
            return new QuestionLine.Bad(place + ": " + e.getMessage());
        }
    }

    private KnownQuestion question(int number, JsonNode json) {
        String text = text(json, "question");
        if (text == null) {
            throw new IllegalArgumentException("there is no question");
        }
        String id = json.hasNonNull("id") ? json.get("id").asText() : "" + number;
        String kind = text(json, "type", "kind");
        var question = new Question(text, at(json), scope(json), List.of());
        return new KnownQuestion(
                id,
                question,
                kind == null ? "" : kind.toLowerCase(Locale.ROOT),
                answers(json),
                altered(json),
                evidence(json));
    }

    private java.time.Instant at(JsonNode json) {
        var at = date(json, "at", "asked");
        return at == null ? clock.instant() : at.latest(clock.getZone());
    }

    private Scope scope(JsonNode json) {
        var since = date(json, "since");
        var until = date(json, "until");
        var window = new TimeWindow(
                since == null ? null : since.earliest(clock.getZone()),
                until == null ? null : until.latest(clock.getZone()));
        var without = ids(json, "without", "removeArticles");
        return new Scope(window, text(json, "source"), without == null ? Set.of() : without, ids(json, "only", "give"));
    }

    private static List<String> answers(JsonNode json) {
        var answers = new ArrayList<String>();
        json.path("answers").forEach(answer -> add(answer, answers));
        String answer = text(json, "answer");
        if (answers.isEmpty() && answer != null) {
            answers.add(answer);
        }
        return answers;
    }

    /** A list within the list holds ways to write one answer. */
    private static void add(JsonNode answer, List<String> answers) {
        if (answer.isArray()) {
            answer.forEach(one -> add(one, answers));
        } else {
            answers.add(answer.asText());
        }
    }

    private static List<String> altered(JsonNode json) {
        String altered = text(json, "altered", "fakeanswer");
        return altered == null ? List.of() : List.of(altered);
    }

    private static List<Evidence> evidence(JsonNode json) {
        var all = new ArrayList<Evidence>();
        for (JsonNode one : json.path("evidence")) {
            String article = text(one, "articleId");
            if (article == null) {
                throw new IllegalArgumentException("evidence without articleId");
            }
            all.add(new Evidence(new ArticleId(article), text(one, "fact")));
        }
        return all;
    }

    private static @Nullable Published date(JsonNode json, String... keys) {
        String text = text(json, keys);
        return text == null
                ? null
                : Published.parse(text)
                        .orElseThrow(() ->
                                new IllegalArgumentException("'%s' is neither a date nor an instant".formatted(text)));
    }

    private static @Nullable Set<ArticleId> ids(JsonNode json, String... keys) {
        for (String key : keys) {
            if (json.path(key).isArray()) {
                var ids = new LinkedHashSet<ArticleId>();
                json.get(key).forEach(id -> ids.add(new ArticleId(id.asText())));
                return ids;
            }
        }
        return null;
    }

    /** The first of the keys that holds a text that is not blank. */
    private static @Nullable String text(JsonNode json, String... keys) {
        for (String key : keys) {
            String text = json.path(key).isTextual() ? json.get(key).textValue() : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
