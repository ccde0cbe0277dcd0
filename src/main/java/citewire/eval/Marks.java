package citewire.eval;

/**
 * An answer held against what is known. What cannot be told of this answer is NaN.
 *
 * @param right whether it holds the gold answer
 * @param asAltered whether it holds what articles were altered to say in place of that
 * @param words without its [n]
 * @param citesGold 1 where it cites a gold article, else 0
 * @param precision the share of its citations that are gold articles
 * @param recall the share of the gold facts that stand in its quotes
 * @param verbatim the share of its quotes that stand in their articles
 */
public record Marks(
        boolean right,
        boolean asAltered,
        int words,
        double citesGold,
        double precision,
        double recall,
        double verbatim) {

    /** Longer ones are read over, not read. */
    static final int SHORT = 60;

    public boolean rightAndShort() {
        return right && words <= SHORT;
    }
}
