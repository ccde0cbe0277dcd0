package citewire.watch;

/** What became of the words that an answer quoted. */
public sealed interface QuoteFate {

    /** Whether the article no longer says what was quoted. */
    default boolean corrected() {
        return !(this instanceof Stands);
    }

    /** The article still says so. */
    record Stands() implements QuoteFate {}

    /** @param now the sentence that took its place, verbatim but for white space */
    record Changed(String now) implements QuoteFate {}

    /** The article says nothing like it any more. */
    record Gone() implements QuoteFate {}

    /** The article itself was taken down. */
    record Withdrawn() implements QuoteFate {}
}
