package citewire.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer took of the chat models, all its calls together.
 *
 * @param input tokens that were sent
 * @param output tokens that were written
 * @param cost in the owner's currency; null where a model has no price
 * @param currency as the owner names it
 * @param estimated whether some tokens were counted by us, since the provider did not tell
 * @param refusal why a model was not asked; null where none was refused
 */
public record Spend(
        long input,
        long output,
        @Nullable BigDecimal cost,
        String currency,
        boolean estimated,
        @Nullable Refusal refusal) {

    /** Of an answer for which no model was to be asked. */
    public static final Spend NOTHING = new Spend(0, 0, BigDecimal.ZERO, "", false, null);
}
