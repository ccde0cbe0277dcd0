package citewire.index;

/**
 * How far the index has come.
 *
 * @param passages searchable by words
 * @param vectors of these, searchable by meaning too
 * @param sequence the article store's sequence number up to which every change is in
 */
public record IndexStatus(int passages, int vectors, long sequence) {

    /** From 0 to 1; an empty index lacks nothing. */
    public double vectorShare() {
        return passages == 0 ? 1 : (double) vectors / passages;
    }
}
