package citewire.domain;

/** How sure the bot is that its answer answers the question: 0 not at all, 1 entirely. */
public record Confidence(double value) {

    public static final Confidence NONE = new Confidence(0);

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + value);
        }
    }
}
