package citewire.ask.draft.quote;

/**
 * A sentence that may answer, with what is known of it.
 *
 * @param articleRank of its article among those found, from 1
 * @param relevance its passage's score by that of the best passage; 0 where only the article was found
 */
record Candidate(Sentence sentence, int articleRank, double relevance, Near near, Features features) {

    double feature(Feature feature) {
        return features.get(feature);
    }
}
