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
    private static final double MEANING_PULL = 1;
    private static final double CONFIDENCE_PULL = 1;

    /** What a case of little evidence counts, of which there are as many as of the usual. */
    private static final double NARROWED = 0.5;

    /** What was learnt: weights as the drafter reads them from its files, a bias behind those of confidence. */
    record Learnt(
            List<Double> sentences, List<Double> meaning, List<Double> confidence, List<Double> confidenceByWords) {

        Ranker byWords() {
            var ranking = new SentenceRanking(weights(sentences));
            return (lesson, candidates) -> ranking.rank(candidates);
        }

        Ranker byMeaning() {
            var byWords = byWords();
            var ranking = new MeaningRanking(weights(meaning));
            return (lesson, candidates) -> ranking.rank(byWords.rank(lesson, candidates), lesson::fit);
        }

        ConfidenceRule rule() {
            int bias = confidence.size() - 1;
            return new ConfidenceRule(new Weights(array(confidence.subList(0, bias)), confidence.get(bias)));
        }

        private static Weights weights(List<Double> values) {
            return new Weights(array(values), 0);
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(value -> value).toArray();
        }
    }

    interface Ranker {
        List<Likely> rank(Lesson lesson, List<Candidate> candidates);
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
    private final TokenReader tokens;

    QuoteLearning(TokenReader tokens) {
        this.tokens = tokens;
    }

    void add(String set, ArticleIndex index, Retriever retriever, List<BenchQuestion> questions) {
        var drafter = new QuoteDrafter(index, TokenReader.NONE, 0);
        for (BenchQuestion question : questions) {
            var asked = drafter.read(question.question());
            boolean answerable = !question.gold().isEmpty();
            lessons.add(Lesson.of(
                    set,
                    question,
                    asked,
                    answerable
                            ? drafter.candidates(asked, evidence(retriever, question, question.without()))
                            : List.of(),
                    drafter.candidates(
                            asked, evidence(retriever, question, answerable ? question.gold() : question.without())),
                    new Meaning(question.question(), tokens)));
        }
    }

    private static List<RankedPassage> evidence(Retriever retriever, BenchQuestion question, Set<String> without) {
        var filter = BenchIndex.without(without, question.at());
        return Evidence.select(retriever.search(question.question(), filter, 3 * PASSAGES), PASSAGES)
                .passages();
    }

    /** Weights from all questions. */
    Learnt learnt() {
        return learnt(lessons);
    }

    /** Every question judged by weights that were learnt from the other folds. */
    List<Outcome> crossValidated() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            var learnt = learnt(lessons.stream()
                    .filter(lesson -> lesson.fold(FOLDS) != fold)
                    .toList());
            lessons.stream()
                    .filter(lesson -> lesson.fold(FOLDS) == fold)
                    .forEach(lesson -> outcomes.addAll(outcomes(lesson, learnt)));
        }
        return outcomes;
    }

    private Learnt learnt(List<Lesson> some) {
        var sentences = sentences(some);
        var first = new Learnt(sentences, List.of(), List.of(), List.of());
        var meaning = meaning(some, first.byWords());
        var second = new Learnt(sentences, meaning, List.of(), List.of());
        return new Learnt(sentences, meaning, confidence(some, second.byMeaning()), confidence(some, second.byWords()));
    }

    private static List<Double> sentences(List<Lesson> lessons) {
        var choices = new ArrayList<Regression.Choice>();
        for (Lesson lesson : lessons) {
            var right = lesson.with().stream().map(lesson::holds).toList();
            if (right.contains(true)) {
                choices.add(new Regression.Choice(
                        lesson.with().stream().map(Candidate::features).toList(), right));
            }
        }
        return boxed(new Regression(SENTENCE_PULL).choosing(choices, Feature.values().length));
    }

    private static List<Double> meaning(List<Lesson> lessons, Ranker byWords) {
        var choices = new ArrayList<Regression.Choice>();
        for (Lesson lesson : lessons) {
            var read = MeaningRanking.read(byWords.rank(lesson, lesson.with()), lesson::fit);
            var right = read.stream()
                    .map(likely -> lesson.holds(likely.candidate()))
                    .toList();
            if (right.contains(true)) {
                choices.add(new Regression.Choice(
                        read.stream()
                                .map(likely -> Nearness.of(likely.score(), likely.fit()))
                                .toList(),
                        right));
            }
        }
        return boxed(new Regression(MEANING_PULL).choosing(choices, Nearness.values().length));
    }

    private List<Double> confidence(List<Lesson> lessons, Ranker ranker) {
        var cases = new ArrayList<Regression.Case>();
        for (Lesson lesson : lessons) {
            if (lesson.answerable() && !lesson.asked().keys().isEmpty()) {
                add(cases, lesson, ranker.rank(lesson, lesson.with()), 1, false);
                add(cases, lesson, ranker.rank(lesson, lesson.without()), 1, true);
                var gold = Lesson.narrowed(lesson.with(), lesson::gold);
                add(cases, lesson, ranker.rank(lesson, gold), NARROWED, false);
                var other = Lesson.narrowed(lesson.without(), candidate -> true);
                add(cases, lesson, ranker.rank(lesson, other), NARROWED, true);
            }
        }
        return boxed(new Regression(CONFIDENCE_PULL).deciding(cases, Sign.values().length));
    }

    private static List<Double> boxed(double[] weights) {
        return Arrays.stream(weights).boxed().toList();
    }

    private void add(
            List<Regression.Case> cases, Lesson lesson, List<Likely> ranked, double importance, boolean removed) {
        if (ranked.isEmpty()) {
            return;
        }
        var chosen = selection.choose(ranked);
        boolean right = GoldAnswer.in(text(chosen), lesson.question().answers());
        // Another article may tell the same: then it is not unanswerable.
        if (!(removed && right)) {
            cases.add(new Regression.Case(signs.signs(lesson.asked(), ranked, chosen), right ? 1 : 0, importance));
        }
    }

    private List<Outcome> outcomes(Lesson lesson, Learnt learnt) {
        var outcomes = new ArrayList<Outcome>();
        if (lesson.answerable()) {
            outcomes.add(outcome(lesson, lesson.with(), learnt, true));
        }
        outcomes.add(outcome(lesson, lesson.without(), learnt, false));
        return outcomes;
    }

    private Outcome outcome(Lesson lesson, List<Candidate> candidates, Learnt learnt, boolean answerable) {
        var ranked = learnt.byMeaning().rank(lesson, candidates);
        if (ranked.isEmpty() || lesson.asked().keys().isEmpty()) {
            return new Outcome(lesson.set(), lesson.question(), answerable, 0, false, false, "");
        }
        var chosen = selection.choose(ranked);
        String text = text(chosen);
        return new Outcome(
                lesson.set(),
                lesson.question(),
                answerable,
                learnt.rule().confidence(lesson.asked(), ranked, chosen).value(),
                GoldAnswer.in(text, lesson.question().answers()),
                lesson.gold(chosen.getFirst().candidate()),
                text);
    }

    private static String text(List<Likely> chosen) {
        return chosen.stream()
                .map(likely -> likely.candidate().sentence().text())
                .collect(Collectors.joining("\n"));
    }
}
