package citewire.eval.judge;

import citewire.domain.Citation;
import java.util.ArrayList;
import java.util.List;

/**
 * A judge's word on a sentence and its citations, as ALCE takes it (Gao et al. 2023, arXiv 2305.14627).
 *
 * @param supported whether all that it cites, read together, bears it out
 * @param needed for each citation whether it bears the sentence out by itself, or the others do not without it; all
 *     false where the sentence is not supported
 */
public record JudgedSentence(boolean supported, List<Boolean> needed) {

    public JudgedSentence {
        needed = List.copyOf(needed);
    }

    static JudgedSentence of(String sentence, List<Citation> cited, SentenceJudge judge) {
        boolean supported = judge.supports(sentence, cited);
        var needed = new ArrayList<Boolean>();
        for (Citation one : cited) {
            needed.add(supported && isNeeded(sentence, one, cited, judge));
        }
        return new JudgedSentence(supported, needed);
    }

    private static boolean isNeeded(String sentence, Citation one, List<Citation> cited, SentenceJudge judge) {
        if (cited.size() == 1 || judge.supports(sentence, List.of(one))) {
            return true;
        }
        var others = cited.stream().filter(other -> !other.equals(one)).toList();
        return !judge.supports(sentence, others);
    }
}
