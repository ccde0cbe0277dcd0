package citewire;

import citewire.ask.explain.Explanation;
import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Passage;
import citewire.domain.Provenance;
import citewire.domain.Spend;
import citewire.domain.TimeWindow;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptQuestion;
import citewire.domain.kept.KeptSentence;
import citewire.domain.kept.Placed;
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
        var kept = why.answer();
        var json = JSON.objectNode()
                .put("answerId", kept.id())
                .put("question", kept.question().text())
                .put("searchedFor", kept.question().searchedFor())
                .put("window", window(kept.question()));
        var answer = kept.outcome() == null ? null : kept.outcome().answer();
        addAnswer(json, answer, threshold);
        var sentences = json.putArray("sentences");
        kept.sentences().forEach(checked -> sentences.add(sentence(checked)));
        var cited = answer instanceof Answer.Cited given ? given.citations() : List.<Citation>of();
        var passages = json.putArray("passages");
        for (KeptPassage found : kept.passages()) {
            var passage = why.passages().get(found.excerpt().passage());
            if (passage != null) {
                passages.add(passage(found, passage, cited));
            }
        }
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
                .put("took", took(provenance.spend()))
                .put(
                        "notice",
                        provenance.notice() == null
                                ? null
                                : switch (provenance.notice()) {
                                    case MODEL_UNAVAILABLE -> "The model failed, so quotes took over.";
                                    case BUDGET -> "The model's budget is spent, so quotes took over.";
                                });
    }

    /** What it took of the models; null where none was called. */
    private static @Nullable String took(Spend spend) {
        long tokens = spend.input() + spend.output();
        var cost = spend.cost();
        if (tokens == 0) {
            return null;
        }
        return String.format(Locale.ENGLISH, "%,d tokens", tokens)
                + (cost == null ? "" : ", " + spend.currency() + " " + cost.toPlainString());
    }

    private static String reason(Answer.Reason reason) {
        return switch (reason) {
            case NOT_COVERED -> "the articles do not hold the answer";
            case TOO_OLD -> "the articles are too old to say";
            case AMBIGUOUS -> "the question can mean more than one thing";
        };
    }

    /** What the question asked for, once it was read; until then what its options say. */
    private static @Nullable String window(KeptQuestion question) {
        var reading = question.reading();
        TimeWindow window = reading == null ? question.limits().window() : reading.window();
        if (!window.bounded()) {
            return null;
        }
        String from = window.from() == null ? "" : "from " + window.from();
        String to = window.to() == null ? "" : "to " + window.to();
        return (from + " " + to).strip();
    }

    private static ObjectNode sentence(KeptSentence checked) {
        return JSON.objectNode()
                .put("text", checked.text())
                .put("verdict", checked.takenBack() ? "drop" : checked.verdict())
                .put(
                        "reason",
                        checked.takenBack()
                                ? "taken back with the rest of the model's draft; quotes took over"
                                : checked.reason());
    }

    private static ObjectNode passage(KeptPassage found, Passage passage, List<Citation> citations) {
        var article = passage.article();
        var json = JSON.objectNode()
                .put("rank", found.overall() == null ? null : found.overall().rank())
                .put("title", article.title())
                .put("source", article.source())
                .put(
                        "published",
                        article.published() == null ? null : article.published().text())
                .put("used", found.number() > 0)
                .put("cited", cited(article, citations))
                .put("text", passage.text());
        json.set("words", place(found.words()));
        json.set("meaning", place(found.meaning()));
        return json;
    }

    private static @Nullable Integer cited(ArticleHeader article, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.article().id().equals(article.id()))
                .map(Citation::n)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ObjectNode place(@Nullable Placed place) {
        return place == null
                ? null
                : JSON.objectNode().put("rank", place.rank()).put("score", place.score());
    }
}
