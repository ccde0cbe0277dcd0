package citewire.config;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a model's provider charges, in the owner's currency for a million tokens: as many millionths for one token.
 *
 * @param input of what is sent
 * @param output of what the model writes
 */
public record Price(BigDecimal input, BigDecimal output) {

    /** What that many tokens cost, in millionths of the currency, rounded up. */
    public long micros(long inputTokens, long outputTokens) {
        return input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }
}
