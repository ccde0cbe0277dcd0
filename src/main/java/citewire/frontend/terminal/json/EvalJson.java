package citewire.frontend.terminal.json;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.RankedPassage;
import citewire.eval.Answered;
import citewire.eval.Comparison;
import citewire.eval.Figure;
import citewire.eval.Judged;
import citewire.eval.Retrieved;
import citewire.eval.Run;
import citewire.eval.judge.AnswerSentence;
import citewire.eval.judge.JudgedSentence;
import citewire.eval.judge.Judgement;
import citewire.eval.measure.Interval;
import citewire.eval.question.KnownQuestion;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The shapes of an evaluation: a line for each question, then one for all. */
public final class EvalJson {

    private EvalJson() {}

    public static ObjectNode of(Retrieved one) {
        var json = question(one.question());
        var methods = json.putObject("methods");
        one.found().forEach((method, judged) -> methods.set(method, found(judged)));
        return json;
    }

    private static ObjectNode found(Judged judged) {
        var json = JsonLines.object();
        rank(json, "articleRank", judged.articleRank());
        rank(json, "answerRank", judged.answerRank());
        number(json, "ndcg", judged.ndcg());
        number(json, "facts", judged.facts());
        var hits = json.putArray("hits");
        judged.top().forEach(hit -> hits.add(hit(hit)));
        return number(json, "elapsedMs", judged.elapsed().toNanos() / 1e6);
    }

    private static ObjectNode hit(RankedPassage hit) {
        return JsonLines.object()
                .put("rank", hit.rank())
                .put("score", hit.score())
                .put("articleId", hit.passage().article().id().value())
                .put("passageId", hit.passage().id().toString());
    }

    public static ObjectNode of(Answered one) {
        var json = question(one.question());
        json.put("status", status(one.answer())).put("answer", one.answer().text());
        json.put("confidence", one.confidence());
        var cited = json.putArray("cited");
        if (one.answer() instanceof Answer.Cited answer) {
            answer.citations().stream()
                    .map(Citation::article)
                    .forEach(article -> cited.add(article.id().value()));
        }
        marks(json, one);
        return number(json, "elapsedMs", one.millis());
    }

    private static void marks(ObjectNode json, Answered one) {
        var marks = one.marks();
        json.put("right", marks.right()).put("words", marks.words());
        number(json, "precision", marks.precision());
        number(json, "recall", marks.recall());
        number(json, "verbatim", marks.verbatim());
        if (one.answer() instanceof Answer.Cited answer) {
            sentences(json.putArray("sentences"), answer, one.judgement());
        }
        var simple = one.simple();
        if (simple != null) {
            json.put("sentencesRight", simple.right()).put("bm25", simple.words());
            number(json, "cosine", simple.meaning());
        }
    }

    private static void sentences(ArrayNode array, Answer.Cited answer, Judgement judgement) {
        var sentences = AnswerSentence.of(answer.text());
        for (int i = 0; i < sentences.size(); i++) {
            var json = array.addObject().put("text", sentences.get(i).text());
            sentences.get(i).numbers().forEach(json.putArray("citations")::add);
            judged(json.putObject("check"), judgement.checker().sentences().get(i));
            judged(json.putObject("strict"), judgement.strict().sentences().get(i));
        }
    }

    private static void judged(ObjectNode json, JudgedSentence judged) {
        json.put("supported", judged.supported());
        judged.needed().forEach(json.putArray("needed")::add);
    }

    private static String status(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> "answered";
            case Answer.Chat chat -> "answered";
            case Answer.Declined declined -> "declined";
            case Answer.Failed failed -> "failed";
        };
    }

    public static ObjectNode summary(Run run, List<Figure> figures, List<Comparison> comparisons) {
        var json = JsonLines.object()
                .put("summary", true)
                .put("command", run.command())
                .put("began", run.began().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("tookMs", run.took().toMillis())
                .put("articles", run.articles())
                .put("passages", run.passages())
                .put("questions", run.questions())
                .put("badLines", run.badLines())
                .put("embedding", run.embedding());
        var all = json.putArray("figures");
        figures.forEach(figure -> all.add(interval(
                JsonLines.object().put("method", figure.method()).put("measure", figure.measure()),
                "value",
                figure.interval())));
        var against = json.putArray("comparisons");
        comparisons.forEach(one -> against.add(interval(
                        JsonLines.object().put("against", one.against()).put("measure", one.measure()),
                        "difference",
                        one.difference())
                .put("real", one.difference().excludesZero())));
        return json;
    }

    private static ObjectNode interval(ObjectNode json, String name, Interval interval) {
        number(json, name, interval.mean());
        number(json, "low", interval.low());
        number(json, "high", interval.high());
        return json.put("n", interval.n());
    }

    private static ObjectNode question(KnownQuestion question) {
        var json = JsonLines.object()
                .put("id", question.id())
                .put("question", question.text())
                .put("kind", question.kind())
                .put("answerable", question.answerable());
        question.answers().forEach(json.putArray("answers")::add);
        var gold = json.putArray("gold");
        question.gold().stream().map(id -> id.value()).sorted().forEach(gold::add);
        return json;
    }

    private static void rank(ObjectNode json, String name, int rank) {
        json.put(name, rank == 0 ? null : rank);
    }

    private static ObjectNode number(ObjectNode json, String name, double value) {
        return json.put(name, Double.isNaN(value) ? null : value);
    }
}
