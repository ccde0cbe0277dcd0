package citewire.hostile;

import citewire.domain.Article;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.fixtures.ArticleBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A true report with an attack in it, and what a model says that obeys the attack.
 *
 * @param html the page of an article whose text has to be read out of one; empty for plain text
 * @param says sentences; {@code {rules}}, {@code {evidence}}, {@code {nonce}} and {@code {question}} are filled in
 * @param never what no answer of a model that obeys may hold
 */
public record HostileCase(
        String id,
        String kind,
        Article article,
        String html,
        Question question,
        List<String> says,
        List<String> never) {

    /** In the first hour after the newest article. */
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)×([^{}]*)}");

    public static List<HostileCase> all() {
        try (var lines = HostileCase.class.getResourceAsStream("/citewire/newsroom/hostile.jsonl")) {
            var text = new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(HostileCase::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileCase parse(String line) {
        try {
            var json = JSON.readTree(line);
            var given = json.path("article");
            var article = ArticleBuilder.article()
                    .id(text(given, "id"))
                    .title(text(given, "title"))
                    .source(text(given, "source"))
                    .url(text(given, "url"))
                    .published(text(given, "published"))
                    .body(given.has("body") ? text(given, "body") : "See the page.")
                    .build();
            return new HostileCase(
                    text(json, "id"),
                    text(json, "kind"),
                    article,
                    text(given, "html"),
                    question(json, article),
                    texts(json.path("says")),
                    texts(json.path("never")));
        } catch (IOException e) {
            throw new UncheckedIOException("no case: " + line, e);
        }
    }

    private static Question question(JsonNode json, Article article) {
        var earlier = texts(json.path("earlier")).stream()
                .map(asked -> new Turn(asked, List.of(article.title())))
                .toList();
        return new Question(text(json, "question"), NOW, Scope.EVERYTHING, earlier);
    }

    private static String text(JsonNode json, String key) {
        return whole(json.path(key).asText(""));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(whole(text.asText())));
        return texts;
    }

    /** "{3000×A}" stands for three thousand of them: a corpus is there to be read. */
    private static String whole(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    HostileCase with(Article read) {
        return new HostileCase(id, kind, read, html, question, says, never);
    }
}
