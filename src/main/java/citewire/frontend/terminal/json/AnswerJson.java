package citewire.frontend.terminal.json;

import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Disagreement;
import citewire.domain.FailingFeed;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Spend;
import citewire.domain.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shape of an answer: keys, order and meaning are a contract with those who read it. */
public final class AnswerJson {

    private final ZoneId zone;

    public AnswerJson(ZoneId zone) {
        this.zone = zone;
    }

    public ObjectNode of(Request request, Answer answer) {
        return switch (answer) {
            case Answer.Cited cited ->
                shape(
                        request,
                        "answered",
                        null,
                        cited,
                        citations(cited.citations()),
                        none(),
                        cited.confidence().value());
            case Answer.Chat chat -> shape(request, "answered", null, chat, none(), none(), 1);
            case Answer.Declined declined ->
                shape(
                        request,
                        "declined",
                        lower(declined.reason()),
                        declined,
                        none(),
                        nearest(declined.nearest()),
                        declined.confidence().value());
            case Answer.Failed failed -> shape(request, "failed", "error", failed, none(), none(), 0);
        };
    }

    /** A line that was no question; {@code mistake} says why. */
    public ObjectNode bad(JsonNode id, @Nullable String question, String mistake, double vectors) {
        var request = new Request(id, "", null, null, null, null, java.util.Set.of(), null);
        var provenance = new Provenance("none", null, null, vectors, Duration.ZERO, Duration.ZERO);
        var json = of(request, new Answer.Failed(mistake, "-", provenance));
        json.put("question", question);
        json.putNull("drafter");
        return json;
    }

    private ObjectNode shape(
            Request request,
            String status,
            @Nullable String reason,
            Answer answer,
            ArrayNode citations,
            ArrayNode nearest,
            double confidence) {
        var provenance = answer.provenance();
        var json = JsonLines.object();
        json.set("id", request.id());
        json.put("question", request.text());
        json.put("status", status);
        json.put("reason", reason);
        json.put("answer", answer.text());
        json.set("highlights", highlights(answer));
        json.put("drafter", provenance.drafter());
        json.set("window", window(request, provenance));
        json.set("citations", citations);
        json.set("nearest", nearest);
        json.put("confidence", confidence);
        json.put("notice", notice(provenance.notice()));
        json.put("vectors", provenance.vectors());
        json.put(
                "unread",
                answer instanceof Answer.Declined declined ? declined.searched().unread() : null);
        json.put("firstTextMs", provenance.firstText().toMillis());
        json.put("elapsedMs", provenance.elapsed().toMillis());
        json.put("answerId", provenance.id().isEmpty() ? null : provenance.id());
        json.set("usage", usage(provenance.spend()));
        standing(json, answer instanceof Answer.Cited cited ? cited.standing() : Standing.UNKNOWN);
        json.set("failingFeeds", failing(answer instanceof Answer.Declined declined ? declined.failing() : List.of()));
        return json;
    }

    static void standing(ObjectNode json, Standing standing) {
        json.set(
                "sources",
                JsonLines.object().put("independent", standing.sources()).put("copies", standing.copies()));
        json.put("developing", standing.developing());
        disagreements(json, standing.disagreements());
    }

    static void disagreements(ObjectNode json, List<Disagreement> points) {
        var disagreements = json.putArray("disagreements");
        points.forEach(point -> disagreements.add(disagreement(point)));
    }

    static ObjectNode disagreement(Disagreement point) {
        var json = JsonLines.object()
                .put("about", point.about())
                .put("kind", lower(point.kind()))
                .put("update", point.update());
        var claims = json.putArray("claims");
        point.claims().forEach(claim -> claims.add(claim(claim)));
        return json;
    }

    private static ObjectNode claim(Disagreement.Claim claim) {
        var json = JsonLines.object();
        json.put("n", claim.n() == 0 ? null : claim.n());
        ArticleJson.header(json, claim.article());
        return json.put("value", claim.value()).put("quote", claim.quote());
    }

    static ObjectNode usage(Spend spend) {
        return JsonLines.object()
                .put("inputTokens", spend.input())
                .put("outputTokens", spend.output())
                .put("cost", spend.cost())
                .put("estimated", spend.estimated());
    }

    private JsonNode window(Request request, Provenance provenance) {
        var window = provenance.window();
        if (window == null || !window.bounded()) {
            return JsonLines.object().nullNode();
        }
        return JsonLines.object()
                .put("from", request.from(window.from(), zone))
                .put("to", request.to(window.to(), zone));
    }

    private static ArrayNode citations(List<Citation> citations) {
        var array = none();
        citations.forEach(citation -> array.add(citation(citation)));
        return array;
    }

    private static ObjectNode citation(Citation citation) {
        var json = JsonLines.object().put("n", citation.n());
        ArticleJson.header(json, citation.article());
        json.put("quote", citation.quotes().getFirst());
        citation.quotes().forEach(json.putArray("quotes")::add);
        return json;
    }

    private static ArrayNode highlights(Answer answer) {
        var array = none();
        if (answer instanceof Answer.Cited cited) {
            cited.highlights()
                    .forEach(
                            span -> array.addObject().put("start", span.start()).put("end", span.end()));
        }
        return array;
    }

    private static ArrayNode nearest(List<ArticleHeader> articles) {
        var array = none();
        articles.forEach(article ->
                array.addObject().put("articleId", article.id().value()).put("title", article.title()));
        return array;
    }

    private static ArrayNode failing(List<FailingFeed> feeds) {
        var array = none();
        for (FailingFeed feed : feeds) {
            var since = feed.since();
            array.addObject().put("name", feed.name()).put("since", since == null ? null : since.toString());
        }
        return array;
    }

    private static ArrayNode none() {
        return JsonLines.object().arrayNode();
    }

    private static @Nullable String notice(@Nullable Notice notice) {
        return notice == null ? null : lower(notice);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
