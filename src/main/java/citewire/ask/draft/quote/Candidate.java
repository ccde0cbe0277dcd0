package citewire.ask.draft.quote;

import java.util.Set;

/**
 * A sentence that may answer, with what is known of it.
 *
 * @param articleRank of its article among those found, from 1
 * @param relevance its passage's score by that of the best passage; 0 where only the article was found
 * @param mentions what it holds of the kind that was asked for
 */
record Candidate(
        Sentence sentence, int articleRank, double relevance, Near near, Set<String> mentions, Features features) {

    Candidate {
        mentions = Set.copyOf(mentions);
    }

    double feature(Feature feature) {
        return features.get(feature);
    }
}
