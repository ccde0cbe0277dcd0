package citewire.ask.draft.quote;

import citewire.benchmarks.BenchQuestion;
import citewire.benchmarks.GoldAnswer;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Learns both sets of weights, and tells by cross-validation over articles what they are worth on unseen ones. */
public final class QuoteLearning {

    static final int FOLDS = 5;

    /** A question with all its candidates, where the gold article is there and where it is not. */
    private record Lesson(BenchQuestion question, Asked asked, List<Candidate> with, List<Candidate> without) {
        int fold() {
            return question.gold().isEmpty()
                    ? 0
                    : Math.floorMod(question.gold().iterator().next().hashCode(), FOLDS);
        }
    }

    /** What became of a question. */
    record Outcome(
            BenchQuestion question,
            double confidence,
            boolean holds,
            boolean removed,
            int words,
            Asked asked,
            String text) {}

    private final QuoteDrafter drafter;
    private final BiFunction<BenchQuestion, Set<String>, List<RankedPassage>> search;
    private final QuoteSelection selection = new QuoteSelection();
    private final SignReader signs = new SignReader();
    private final List<Lesson> lessons = new ArrayList<>();

    public QuoteLearning(ArticleIndex index, BiFunction<BenchQuestion, Set<String>, List<RankedPassage>> search) {
        this.drafter = new QuoteDrafter(index);
        this.search = search;
    }

    public void add(List<BenchQuestion> questions) {
        for (BenchQuestion question : questions) {
            var asked = drafter.read(question.question());
            lessons.add(new Lesson(
                    question,
                    asked,
                    drafter.candidates(asked, search.apply(question, question.without())),
                    question.gold().isEmpty()
                            ? List.of()
                            : drafter.candidates(asked, search.apply(question, question.gold()))));
        }
    }

    double[] sentenceWeights(int leftOut, double pull) {
        var choices = new ArrayList<Regression.Choice>();
        for (Lesson lesson : lessons) {
            if (lesson.fold() != leftOut && !lesson.question().gold().isEmpty()) {
                var right = right(lesson);
                if (right.contains(true)) {
                    choices.add(new Regression.Choice(
                            lesson.with().stream().map(Candidate::features).toList(), right));
                }
            }
        }
        return new Regression(pull).choosing(choices, Feature.values().length);
    }

    private static List<Boolean> right(Lesson lesson) {
        return lesson.with().stream()
                .map(Candidate::sentence)
                .map(sentence -> lesson.question()
                                .gold()
                                .contains(sentence.passage().article().id().value())
                        && GoldAnswer.in(sentence.text(), lesson.question().answers()))
                .toList();
    }

    /** Sentence and confidence weights from all but one fold, measured on that fold; every fold in turn. */
    public List<Outcome> crossValidated(double pull, double signPull) {
        var outcomes = new ArrayList<Outcome>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var ranking = new SentenceRanking(new Weights(sentenceWeights(fold, pull), 0));
            double[] confidence = confidenceWeights(ranking, fold, signPull);
            var rule = weights(confidence);
            for (Lesson lesson : lessons) {
                if (lesson.fold() == fold) {
                    outcomes.add(outcome(
                            lesson,
                            lesson.with(),
                            ranking,
                            rule,
                            lesson.question().gold().isEmpty()));
                    if (!lesson.question().gold().isEmpty()) {
                        outcomes.add(outcome(lesson, lesson.without(), ranking, rule, true));
                    }
                }
            }
        }
        return outcomes;
    }

    static Weights weights(double[] withBias) {
        int bias = withBias.length - 1;
        return new Weights(Arrays.copyOf(withBias, bias), withBias[bias]);
    }

    double[] confidenceWeights(SentenceRanking ranking, int leftOut, double pull) {
        var cases = new ArrayList<Regression.Case>();
        for (Lesson lesson : lessons) {
            if (lesson.fold() != leftOut && !lesson.question().gold().isEmpty()) {
                case_(lesson, lesson.with(), ranking, cases, false);
                case_(lesson, lesson.without(), ranking, cases, true);
            }
        }
        return new Regression(pull).deciding(cases, Sign.values().length);
    }

    private void case_(
            Lesson lesson,
            List<Candidate> candidates,
            SentenceRanking ranking,
            List<Regression.Case> cases,
            boolean removed) {
        var ranked = ranking.rank(candidates);
        if (ranked.isEmpty() || lesson.asked().keys().isEmpty()) {
            return;
        }
        var chosen = selection.choose(ranked);
        boolean holds = GoldAnswer.in(text(chosen), lesson.question().answers());
        if (removed && holds) {
            return;
        }
        cases.add(new Regression.Case(
                signs.signs(lesson.asked(), ranked, chosen), removed ? 0 : holds ? 1 : 0, removed || holds ? 1 : 0.3));
    }

    private Outcome outcome(
            Lesson lesson, List<Candidate> candidates, SentenceRanking ranking, Weights rule, boolean removed) {
        var ranked = ranking.rank(candidates);
        if (ranked.isEmpty() || lesson.asked().keys().isEmpty()) {
            return new Outcome(lesson.question(), -99, false, removed, 0, lesson.asked(), "");
        }
        var chosen = selection.choose(ranked);
        double confidence = rule.score(signs.signs(lesson.asked(), ranked, chosen));
        String text = text(chosen);
        return new Outcome(
                lesson.question(),
                confidence,
                GoldAnswer.in(text, lesson.question().answers()),
                removed,
                text.split("\\s+", -1).length,
                lesson.asked(),
                text);
    }

    private static String text(List<Likely> chosen) {
        var all = new StringBuilder();
        chosen.forEach(
                likely -> all.append(likely.candidate().sentence().text()).append('\n'));
        return all.toString();
    }
}
