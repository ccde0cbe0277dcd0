package citewire.ask.explain;

/**
 * A quote with the sentences around it, as its article was then.
 *
 * @param n the number of its citation
 * @param before empty where it begins its article, and where it is the title or its place is not known
 * @param after empty where it ends its article, and as {@code before}
 */
public record QuoteInContext(int n, String before, String quote, String after) {}
