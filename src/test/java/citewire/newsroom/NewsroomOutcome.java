package citewire.newsroom;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.eval.measure.GoldAnswer;
import java.util.List;

/**
 * What became of a question.
 *
 * @param words the articles that BM25 finds, best first
 * @param both those that the bot finds, by words and by meaning
 */
record NewsroomOutcome(NewsroomQuestion asked, List<String> words, List<String> both, Answer answer) {

    NewsroomOutcome {
        words = List.copyOf(words);
        both = List.copyOf(both);
    }

    double hit(List<String> found, int k) {
        int rank = rank(found);
        return rank <= k ? 1 : 0;
    }

    double reciprocalRank(List<String> found) {
        int rank = rank(found);
        return rank <= 10 ? 1.0 / rank : 0;
    }

    boolean answered() {
        return answer instanceof Answer.Cited;
    }

    /** An article that holds the answer is quoted with it. */
    boolean right() {
        return citations().stream().anyMatch(citation -> gold(citation) && holdsAnswer(citation));
    }

    boolean citesGold() {
        return citations().stream().anyMatch(this::gold);
    }

    private boolean gold(Citation citation) {
        return asked.gold().contains(citation.article().id().value());
    }

    private boolean holdsAnswer(Citation citation) {
        return GoldAnswer.in(String.join("\n", citation.quotes()), asked.answers());
    }

    private List<Citation> citations() {
        return answer instanceof Answer.Cited cited ? cited.citations() : List.of();
    }

    /** From 1; far off where no gold article was found. */
    private int rank(List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            if (asked.gold().contains(found.get(i))) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}
