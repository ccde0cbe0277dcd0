package citewire.ask.draft.quote;

/**
 * A candidate with how likely it is to be the one that answers.
 *
 * @param probability over all candidates of a question they add up to 1
 * @param fit how it fits the question by its meaning
 */
record Likely(Candidate candidate, double score, double probability, Meaning.Fit fit) {}
