package citewire.eval.judge;

import citewire.domain.Answer;
import citewire.domain.Citation;
import java.util.Collection;
import java.util.List;

/**
 * How well an answer's citations bear its sentences out, by one judge.
 *
 * @param sentences in the answer's order
 */
public record Support(List<JudgedSentence> sentences) {

    /** Of an answer that cites nothing. */
    public static final Support NONE = new Support(List.of());

    public Support {
        sentences = List.copyOf(sentences);
    }

    public static Support of(Answer.Cited answer, SentenceJudge judge) {
        return new Support(AnswerSentence.of(answer.text()).stream()
                .map(sentence -> JudgedSentence.of(sentence.text(), cited(sentence, answer.citations()), judge))
                .toList());
    }

    /** A number that is not there supports nothing, which the judge then finds. */
    private static List<Citation> cited(AnswerSentence sentence, List<Citation> citations) {
        return sentence.numbers().stream()
                .filter(n -> n >= 1 && n <= citations.size())
                .map(n -> citations.get(n - 1))
                .toList();
    }

    /** ALCE's citation recall: the share of the sentences that their citations bear out; NaN of none. */
    public double recall() {
        return share(sentences.stream().map(JudgedSentence::supported).toList());
    }

    /** ALCE's citation precision: the share of the citations that are needed; NaN of none. */
    public double precision() {
        return share(sentences.stream()
                .map(JudgedSentence::needed)
                .flatMap(Collection::stream)
                .toList());
    }

    private static double share(List<Boolean> all) {
        return all.isEmpty()
                ? Double.NaN
                : (double) all.stream().filter(Boolean::booleanValue).count() / all.size();
    }
}
