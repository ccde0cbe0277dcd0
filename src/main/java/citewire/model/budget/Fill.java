package citewire.model.budget;

import citewire.state.spend.Amount;
import citewire.state.spend.Ceiling;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The most that may be taken.
 *
 * @param tokens {@link Ceiling#NONE} for no limit
 * @param micros {@link Ceiling#NONE} for no limit
 */
record Fill(long tokens, long micros) {

    Fill(@Nullable Long tokens, @Nullable BigDecimal cost) {
        this(tokens == null ? Ceiling.NONE : tokens, cost == null ? Ceiling.NONE : Money.micros(cost));
    }

    boolean limits() {
        return tokens != Ceiling.NONE || micros != Ceiling.NONE;
    }

    /** How much of it is used, from 0 to 1 and beyond; of tokens and money the fuller one. */
    double used(Amount taken) {
        return Math.max(share(taken.tokens(), tokens), share(taken.micros(), micros));
    }

    private static double share(long taken, long most) {
        if (most == Ceiling.NONE) {
            return 0;
        }
        return most == 0 ? 1 : (double) taken / most;
    }
}
