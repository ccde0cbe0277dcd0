package citewire.ask.draft.quote;

import citewire.domain.PassageId;
import java.util.List;
import java.util.Map;

/**
 * An article among the evidence, sentence by sentence.
 *
 * @param rank among the articles found, from 1
 * @param sentences all of the article in order
 * @param scores of its passages that were found, by the best passage's
 */
record FoundArticle(int rank, List<Word> headline, List<Sentence> sentences, Map<PassageId, Double> scores) {

    double relevance(Sentence sentence) {
        return scores.getOrDefault(sentence.passage().id(), 0.0);
    }

    /** Of its best passage. */
    double best() {
        return scores.values().stream().mapToDouble(score -> score).max().orElse(0);
    }
}
