package citewire;

import citewire.ask.check.Verdict;
import citewire.ask.explain.Candidate;
import citewire.ask.explain.Checked;
import citewire.ask.explain.Explanation;
import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Provenance;
import citewire.domain.TimeWindow;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an explanation as the demo's page shows it. */
final class WhyJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WhyJson() {}

    /** @param threshold the confidence from which on quotes answer */
    static ObjectNode of(Explanation why, double threshold) {
        var json = JSON.objectNode()
                .put("question", why.question().text())
                .put("searchedFor", why.searchedFor())
                .put("window", window(why));
        addAnswer(json, why.answer(), threshold);
        var sentences = json.putArray("sentences");
        why.checks().forEach(checked -> sentences.add(sentence(checked)));
        var cited = why.answer() instanceof Answer.Cited answer ? answer.citations() : List.<Citation>of();
        var passages = json.putArray("passages");
        why.candidates().forEach(candidate -> passages.add(passage(candidate, cited)));
        return json;
    }

    private static void addAnswer(ObjectNode json, @Nullable Answer answer, double threshold) {
        switch (answer) {
            case null -> json.put("status", "drafting");
            case Answer.Cited cited -> {
                json.put("status", "answered");
                addConfidence(json, cited.confidence(), cited.provenance(), threshold);
            }
            case Answer.Declined declined -> {
                json.put("status", "declined").put("reason", reason(declined.reason()));
                addConfidence(json, declined.confidence(), declined.provenance(), threshold);
            }
            case Answer.Chat chat -> json.put("status", "answered").put("reason", "no question about the news");
            case Answer.Failed failed ->
                json.put("status", "failed")
                        .put("reason", "something broke; the log tells what, under " + failed.incident());
        }
        if (answer != null) {
            addProvenance(json, answer.provenance());
        }
    }

    /** Only what the quote drafter is sure of has a threshold: it alone may decide to stay silent. */
    private static void addConfidence(ObjectNode json, Confidence confidence, Provenance provenance, double threshold) {
        json.put("confidence", confidence.value());
        if (provenance.drafter().equals(Provenance.QUOTES)) {
            json.put("threshold", threshold);
        }
    }

    private static void addProvenance(ObjectNode json, Provenance provenance) {
        json.put("drafter", provenance.drafter())
                .put("firstTextMs", provenance.firstText().toMillis())
                .put("elapsedMs", provenance.elapsed().toMillis())
                .put(
                        "notice",
                        provenance.notice() == null
                                ? null
                                : switch (provenance.notice()) {
                                    case MODEL_UNAVAILABLE -> "The model failed, so quotes took over.";
                                    case BUDGET -> "The model's budget is spent, so quotes took over.";
                                });
    }

    private static String reason(Answer.Reason reason) {
        return switch (reason) {
            case NOT_COVERED -> "the articles do not hold the answer";
            case TOO_OLD -> "the articles are too old to say";
            case AMBIGUOUS -> "the question can mean more than one thing";
        };
    }

    /** What the question asked for, once it was read; until then what its options say. */
    private static @Nullable String window(Explanation why) {
        var answer = why.answer();
        TimeWindow window = answer == null
                ? why.question().scope().window()
                : answer.provenance().window();
        if (window == null || !window.bounded()) {
            return null;
        }
        String from = window.from() == null ? "" : "from " + window.from();
        String to = window.to() == null ? "" : "to " + window.to();
        return (from + " " + to).strip();
    }

    private static ObjectNode sentence(Checked checked) {
        boolean stood = checked.fate() == Checked.Fate.STOOD;
        return JSON.objectNode()
                .put("text", checked.sentence())
                .put("verdict", stood ? name(checked.verdict()) : "drop")
                .put(
                        "reason",
                        stood
                                ? checked.verdict().reason()
                                : "taken back with the rest of the model's draft; quotes took over");
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode passage(Candidate candidate, List<Citation> citations) {
        var passage = candidate.ranked().passage();
        var article = passage.article();
        var json = JSON.objectNode()
                .put("rank", candidate.ranked().rank())
                .put("title", article.title())
                .put("source", article.source())
                .put(
                        "published",
                        article.published() == null ? null : article.published().text())
                .put("used", candidate.number() > 0)
                .put("cited", cited(article, citations))
                .put("text", passage.text());
        json.set("words", place(candidate.words()));
        json.set("meaning", place(candidate.meaning()));
        return json;
    }

    private static @Nullable Integer cited(ArticleHeader article, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.article().equals(article))
                .map(Citation::n)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ObjectNode place(Candidate.@Nullable Place place) {
        return place == null
                ? null
                : JSON.objectNode().put("rank", place.rank()).put("score", place.score());
    }
}
