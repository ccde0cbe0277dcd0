package citewire.frontend.terminal.json;

import citewire.ask.explain.Explanation;
import citewire.ask.explain.QuoteInContext;
import citewire.domain.Answer;
import citewire.domain.Standing;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptSentence;
import citewire.domain.kept.Placed;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shape of how an answer came about. */
public final class WhyJson {

    private WhyJson() {}

    public static ObjectNode of(Explanation why, List<QuoteInContext> quotes) {
        KeptAnswer kept = why.answer();
        Answer answer = kept.outcome() == null ? null : kept.outcome().answer();
        var json = JsonLines.object()
                .put("answerId", kept.id())
                .put("question", kept.question().text())
                .put("searchedFor", kept.question().searchedFor())
                .put("at", kept.question().at().toString())
                .put("begun", kept.making().begun().toString())
                .put("answer", answer == null ? null : answer.text());
        var reading = kept.question().reading();
        var window = json.putObject("window");
        window.put("from", reading == null ? null : text(reading.window().from()));
        window.put("to", reading == null ? null : text(reading.window().to()));
        var passages = json.putArray("passages");
        kept.passages().forEach(found -> passages.add(passage(found, why)));
        var sentences = json.putArray("sentences");
        kept.sentences().forEach(sentence -> sentences.add(sentence(sentence)));
        var quoted = json.putArray("quotes");
        quotes.forEach(quote -> quoted.addObject()
                .put("n", quote.n())
                .put("before", quote.before())
                .put("quote", quote.quote())
                .put("after", quote.after()));
        json.putNull("usage");
        if (answer != null) {
            json.set("usage", AnswerJson.usage(answer.provenance().spend()));
        }
        AnswerJson.standing(json, answer instanceof Answer.Cited cited ? cited.standing() : Standing.UNKNOWN);
        return json;
    }

    private static ObjectNode passage(KeptPassage found, Explanation why) {
        var excerpt = found.excerpt();
        var passage = why.passages().get(excerpt.passage());
        return JsonLines.object()
                .put("rank", rank(found.overall()))
                .put("byWords", rank(found.words()))
                .put("byMeaning", rank(found.meaning()))
                .put("number", found.number())
                .put(
                        "leftOut",
                        found.leftOut() == null ? null : found.leftOut().name().toLowerCase(Locale.ROOT))
                .put("articleId", excerpt.passage().article().value())
                .put("passageId", excerpt.passage().toString())
                .put("version", excerpt.version())
                .put("hash", excerpt.hash())
                .put("text", passage == null ? null : passage.text());
    }

    private static @Nullable Integer rank(@Nullable Placed placed) {
        return placed == null ? null : placed.rank();
    }

    private static ObjectNode sentence(KeptSentence sentence) {
        var json = JsonLines.object()
                .put("text", sentence.text())
                .put("verdict", sentence.verdict())
                .put("failed", sentence.failed())
                .put("reason", sentence.reason())
                .put("shown", sentence.stood());
        sentence.borneOutBy().forEach(json.putArray("borneOutBy")::add);
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
