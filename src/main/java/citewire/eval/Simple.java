package citewire.eval;

/**
 * What simpler means make of a question.
 *
 * @param sentences the two best of what BM25 finds
 * @param right whether these hold the answer
 * @param words the score of BM25's best passage
 * @param meaning the cosine of the nearest passage; NaN without vectors
 */
public record Simple(String sentences, boolean right, double words, double meaning) {}
