package citewire.domain.kept;

/**
 * A place in a ranking.
 *
 * @param rank 1 for the best
 * @param score comparable within that ranking only
 */
public record Placed(int rank, double score) {}
