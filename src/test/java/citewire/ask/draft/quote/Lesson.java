package citewire.ask.draft.quote;

import citewire.benchmarks.BenchQuestion;
import citewire.eval.measure.GoldAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A question with all sentences that may answer it.
 *
 * @param with where the articles that hold the answer are there; none where it has no answer
 * @param without where they are not
 * @param fits how sentences fit by their meaning, read once
 */
record Lesson(
        String set,
        BenchQuestion question,
        Asked asked,
        List<Candidate> with,
        List<Candidate> without,
        Meaning meaning,
        Map<String, Meaning.Fit> fits) {

    static Lesson of(
            String set,
            BenchQuestion question,
            Asked asked,
            List<Candidate> with,
            List<Candidate> without,
            Meaning meaning) {
        return new Lesson(set, question, asked, with, without, meaning, new ConcurrentHashMap<>());
    }

    /** The same for all questions about an article, so that no fold learns from an article that another asks about. */
    int fold(int folds) {
        var article = question.gold().isEmpty() ? question.without() : question.gold();
        return Math.floorMod(
                article.stream().sorted().findFirst().orElse(question.id()).hashCode(), folds);
    }

    Meaning.Fit fit(String sentence) {
        return fits.computeIfAbsent(sentence, meaning::fit);
    }

    boolean answerable() {
        return !question.gold().isEmpty();
    }

    boolean holds(Candidate candidate) {
        return gold(candidate) && GoldAnswer.in(candidate.sentence().text(), question.answers());
    }

    boolean gold(Candidate candidate) {
        return question.gold()
                .contains(candidate.sentence().passage().article().id().value());
    }

    /** A reader may be given little: the sentences that the first article of some alone would have given. */
    static List<Candidate> narrowed(List<Candidate> candidates, Predicate<Candidate> some) {
        int article = candidates.stream()
                .filter(some)
                .mapToInt(Candidate::articleRank)
                .findFirst()
                .orElse(0);
        return candidates.stream()
                .filter(one -> one.articleRank() == article && one.relevance() > 0)
                .toList();
    }
}
