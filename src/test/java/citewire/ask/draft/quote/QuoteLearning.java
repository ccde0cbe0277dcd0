package citewire.ask.draft.quote;

import citewire.ask.draft.Evidence;
import citewire.ask.retrieve.Retriever;
import citewire.benchmarks.BenchIndex;
import citewire.benchmarks.BenchQuestion;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    /** What a trial of little evidence counts, of which there are as many as of the usual. */
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

        Learnt with(List<Double> byMeaning, List<Double> byWords) {
            return new Learnt(sentences, meaning, byMeaning, byWords);
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

    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();
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
        var sentences = sentencesAndMeaning(lessons);
        return sentences.with(confidence(trials(), Trial::signs), confidence(trials(), Trial::signsByWords));
    }

    /** Every question judged by weights that were learnt from the other folds. */
    List<Outcome> crossValidated() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            var others = trials().stream()
                    .filter(trial -> trial.lesson().fold(FOLDS) != fold)
                    .toList();
            var weights = weights(confidence(others, Trial::signs));
            trials().stream()
                    .filter(trial -> trial.lesson().fold(FOLDS) == fold && trial.importance() == 1)
                    .forEach(trial -> outcomes.add(trial.outcome(weights)));
        }
        return outcomes;
    }

    /**
     * Every question tried with sentences ranked by weights that were learnt from the other folds, so that confidence
     * is learnt from choices as they are among questions never seen.
     */
    List<Trial> trials() {
        if (trials.isEmpty()) {
            readAhead();
            for (int i = 0; i < FOLDS; i++) {
                int fold = i;
                var learnt = sentencesAndMeaning(lessons.stream()
                        .filter(lesson -> lesson.fold(FOLDS) != fold)
                        .toList());
                lessons.stream().filter(lesson -> lesson.fold(FOLDS) == fold).forEach(lesson -> tryOut(lesson, learnt));
            }
        }
        return trials;
    }

    /** Reads on all cores what will be among the likeliest of any fold. */
    private void readAhead() {
        var byWords = new Learnt(sentences(lessons), List.of(), List.of(), List.of()).byWords();
        lessons.parallelStream().forEach(lesson -> {
            MeaningRanking.read(byWords.rank(lesson, lesson.with()), lesson::fit);
            MeaningRanking.read(byWords.rank(lesson, lesson.without()), lesson::fit);
        });
    }

    private static Learnt sentencesAndMeaning(List<Lesson> some) {
        var sentences = sentences(some);
        var first = new Learnt(sentences, List.of(), List.of(), List.of());
        return new Learnt(sentences, meaning(some, first.byWords()), List.of(), List.of());
    }

    private void tryOut(Lesson lesson, Learnt learnt) {
        add(lesson, lesson.without(), learnt, 1, true);
        if (lesson.answerable()) {
            add(lesson, lesson.with(), learnt, 1, false);
            add(lesson, Lesson.narrowed(lesson.with(), lesson::gold), learnt, NARROWED, false);
            add(lesson, Lesson.narrowed(lesson.without(), candidate -> true), learnt, NARROWED, true);
        }
    }

    private void add(Lesson lesson, List<Candidate> candidates, Learnt learnt, double importance, boolean removed) {
        if (!candidates.isEmpty()) {
            var byWords = learnt.byWords().rank(lesson, candidates);
            trials.add(new Trial(lesson, removed, importance, learnt.byMeaning().rank(lesson, candidates), byWords));
        } else if (importance == 1) {
            trials.add(new Trial(lesson, removed, importance, List.of(), List.of()));
        }
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

    private static List<Double> confidence(List<Trial> trials, Function<Trial, Features> signs) {
        var cases = trials.stream()
                .filter(Trial::teaches)
                .map(trial -> new Regression.Case(signs.apply(trial), trial.right() ? 1 : 0, trial.importance()))
                .toList();
        return boxed(new Regression(CONFIDENCE_PULL).deciding(cases, Sign.values().length));
    }

    private static Weights weights(List<Double> withBias) {
        int bias = withBias.size() - 1;
        return new Weights(Learnt.array(withBias.subList(0, bias)), withBias.get(bias));
    }

    private static List<Double> boxed(double[] weights) {
        return Arrays.stream(weights).boxed().toList();
    }
}
