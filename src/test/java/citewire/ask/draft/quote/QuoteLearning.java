package citewire.ask.draft.quote;

import citewire.ask.draft.Evidence;
import citewire.ask.retrieve.Retriever;
import citewire.benchmarks.BenchIndex;
import citewire.benchmarks.BenchQuestion;
import citewire.domain.RankedPassage;
import citewire.eval.measure.GoldAnswer;
import citewire.index.ArticleIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns the weights of sentences and of confidence from questions with known answers, and tells by cross-validation
 * over articles what they are worth on unseen ones.
 */
final class QuoteLearning {

    private static final int FOLDS = 5;

    /** How many passages the drafter is given. */
    static final int PASSAGES = 8;

    private static final double SENTENCE_PULL = 2;
    private static final double CONFIDENCE_PULL = 1;

    /** A wrong quote about the right article counts less than one where no article holds the answer. */
    private static final double WRONG_QUOTE = 0.3;

    /** A question with all its candidates, where the articles that hold the answer are there and where they are not. */
    private record Lesson(
            String set, BenchQuestion question, Asked asked, List<Candidate> with, List<Candidate> without) {
        int fold() {
            return question.gold().stream().sorted().findFirst().orElse("").hashCode();
        }
    }

    /**
     * What became of a question.
     *
     * @param answerable whether an article held the answer
     * @param right whether the quotes hold it
     * @param gold whether the first article quoted is one that holds it
     */
    record Outcome(
            String set,
            BenchQuestion question,
            boolean answerable,
            double confidence,
            boolean right,
            boolean gold,
            String text) {}

    private final QuoteSelection selection = new QuoteSelection();
    private final SignReader signs = new SignReader();
    private final List<Lesson> lessons = new ArrayList<>();

    void add(String set, ArticleIndex index, Retriever retriever, List<BenchQuestion> questions) {
        var drafter = new QuoteDrafter(index);
        for (BenchQuestion question : questions) {
            var asked = drafter.read(question.question());
            boolean answerable = !question.gold().isEmpty();
            lessons.add(new Lesson(
                    set,
                    question,
                    asked,
                    answerable
                            ? drafter.candidates(asked, evidence(retriever, question, question.without()))
                            : List.of(),
                    drafter.candidates(
                            asked, evidence(retriever, question, answerable ? question.gold() : question.without()))));
        }
    }

    private static List<RankedPassage> evidence(Retriever retriever, BenchQuestion question, Set<String> without) {
        var found = retriever.search(question.question(), BenchIndex.without(without), 3 * PASSAGES);
        return Evidence.select(found, PASSAGES).passages();
    }

    /** Weights from all questions. */
    double[] sentences() {
        return sentences(lessons);
    }

    double[] confidence(double[] sentences) {
        return confidence(lessons, ranking(sentences));
    }

    /** Every question judged by weights that were learnt from the other folds. */
    List<Outcome> crossValidated() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            var others = lessons.stream()
                    .filter(lesson -> Math.floorMod(lesson.fold(), FOLDS) != fold)
                    .toList();
            var ranking = ranking(sentences(others));
            var rule = new ConfidenceRule(withBias(confidence(others, ranking)));
            lessons.stream()
                    .filter(lesson -> Math.floorMod(lesson.fold(), FOLDS) == fold)
                    .forEach(lesson -> outcomes.addAll(outcomes(lesson, ranking, rule)));
        }
        return outcomes;
    }

    private static SentenceRanking ranking(double[] weights) {
        return new SentenceRanking(new Weights(weights, 0));
    }

    private static Weights withBias(double[] weights) {
        int bias = weights.length - 1;
        return new Weights(Arrays.copyOf(weights, bias), weights[bias]);
    }

    private static double[] sentences(List<Lesson> lessons) {
        var choices = new ArrayList<Regression.Choice>();
        for (Lesson lesson : lessons) {
            var right = lesson.with().stream()
                    .map(candidate -> holds(lesson, candidate.sentence()))
                    .toList();
            if (right.contains(true)) {
                choices.add(new Regression.Choice(
                        lesson.with().stream().map(Candidate::features).toList(), right));
            }
        }
        return new Regression(SENTENCE_PULL).choosing(choices, Feature.values().length);
    }

    private static boolean holds(Lesson lesson, Sentence sentence) {
        return lesson.question().gold().contains(article(sentence))
                && GoldAnswer.in(sentence.text(), lesson.question().answers());
    }

    private static String article(Sentence sentence) {
        return sentence.passage().article().id().value();
    }

    private double[] confidence(List<Lesson> lessons, SentenceRanking ranking) {
        var cases = new ArrayList<Regression.Case>();
        for (Lesson lesson : lessons) {
            if (!lesson.question().gold().isEmpty()) {
                with(lesson, ranking, cases);
                without(lesson, ranking, cases);
            }
        }
        return new Regression(CONFIDENCE_PULL).deciding(cases, Sign.values().length);
    }

    private void with(Lesson lesson, SentenceRanking ranking, List<Regression.Case> cases) {
        var ranked = ranking.rank(lesson.with());
        if (readable(lesson, ranked)) {
            var chosen = selection.choose(ranked);
            boolean right = GoldAnswer.in(text(chosen), lesson.question().answers());
            cases.add(new Regression.Case(
                    signs.signs(lesson.asked(), ranked, chosen), right ? 1 : 0, right ? 1 : WRONG_QUOTE));
        }
    }

    private void without(Lesson lesson, SentenceRanking ranking, List<Regression.Case> cases) {
        var ranked = ranking.rank(lesson.without());
        if (readable(lesson, ranked)) {
            var chosen = selection.choose(ranked);
            // Another article may tell the same: then it is not unanswerable.
            if (!GoldAnswer.in(text(chosen), lesson.question().answers())) {
                cases.add(new Regression.Case(signs.signs(lesson.asked(), ranked, chosen), 0, 1));
            }
        }
    }

    private static boolean readable(Lesson lesson, List<Likely> ranked) {
        return !ranked.isEmpty() && !lesson.asked().keys().isEmpty();
    }

    private List<Outcome> outcomes(Lesson lesson, SentenceRanking ranking, ConfidenceRule rule) {
        var outcomes = new ArrayList<Outcome>();
        if (!lesson.question().gold().isEmpty()) {
            outcomes.add(outcome(lesson, ranking.rank(lesson.with()), rule, true));
        }
        outcomes.add(outcome(lesson, ranking.rank(lesson.without()), rule, false));
        return outcomes;
    }

    private Outcome outcome(Lesson lesson, List<Likely> ranked, ConfidenceRule rule, boolean answerable) {
        if (!readable(lesson, ranked)) {
            return new Outcome(lesson.set(), lesson.question(), answerable, 0, false, false, "");
        }
        var chosen = selection.choose(ranked);
        String text = text(chosen);
        return new Outcome(
                lesson.set(),
                lesson.question(),
                answerable,
                rule.confidence(lesson.asked(), ranked, chosen).value(),
                GoldAnswer.in(text, lesson.question().answers()),
                lesson.question()
                        .gold()
                        .contains(article(chosen.getFirst().candidate().sentence())),
                text);
    }

    private static String text(List<Likely> chosen) {
        return chosen.stream()
                .map(likely -> likely.candidate().sentence().text())
                .collect(Collectors.joining("\n"));
    }
}
