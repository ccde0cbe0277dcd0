package citewire.state.spend;

/**
 * What calls have taken.
 *
 * @param input tokens that were sent
 * @param output tokens that were written
 * @param micros millionths of the owner's currency
 */
public record Amount(long input, long output, long micros) {

    public static final Amount NOTHING = new Amount(0, 0, 0);

    public Amount {
        if (input < 0 || output < 0 || micros < 0) {
            throw new IllegalArgumentException("an amount is never below nothing");
        }
    }

    /** Tokens of both kinds. */
    public long tokens() {
        return input + output;
    }

    public Amount plus(Amount other) {
        return new Amount(input + other.input, output + other.output, micros + other.micros);
    }
}
