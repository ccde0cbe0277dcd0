package citewire.state.spend;

/**
 * The most that a part of the account may hold.
 *
 * @param tokens {@link #NONE} where tokens are not limited
 * @param micros {@link #NONE} where money is not limited
 */
public record Ceiling(Span span, long tokens, long micros) {

    public static final long NONE = Long.MAX_VALUE;

    /** Whether that much stays below. */
    public boolean holds(Amount amount) {
        return amount.tokens() <= tokens && amount.micros() <= micros;
    }
}
