package citewire.model.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of the owner's currency, kept as millionths of it. */
final class Money {

    private static final int DIGITS = 6;

    private Money() {}

    /** What does not fill a millionth is left out. */
    static long micros(BigDecimal amount) {
        return amount.movePointRight(DIGITS).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    static BigDecimal of(long micros) {
        return BigDecimal.valueOf(micros, DIGITS);
    }
}
