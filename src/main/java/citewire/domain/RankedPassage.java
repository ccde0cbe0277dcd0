package citewire.domain;

/**
 * A passage as a search found it.
 *
 * @param rank 1 for the best
 * @param score comparable within one search only; never a confidence
 */
public record RankedPassage(int rank, double score, Passage passage) {}
