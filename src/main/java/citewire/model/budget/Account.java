package citewire.model.budget;

import citewire.state.spend.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What chat models have taken over some days, calls under way at the most they can cost.
 *
 * @param to its last day
 * @param renewed when the next begins
 * @param currency of its costs
 * @param pricesOf the month or the day of which the prices are, in ISO 8601; empty where nobody said
 * @param lines one for each model, the dearest first
 * @param costLimit null for none
 * @param tokenLimit null for none
 */
public record Account(
        LocalDate from,
        LocalDate to,
        Instant renewed,
        String currency,
        String pricesOf,
        List<Line> lines,
        @Nullable BigDecimal costLimit,
        @Nullable Long tokenLimit) {

    /**
     * @param cost null where the model has no price
     */
    public record Line(
            String model,
            long calls,
            long input,
            long output,
            @Nullable BigDecimal cost) {}

    public Account {
        lines = List.copyOf(lines);
    }

    public long input() {
        return lines.stream().mapToLong(Line::input).sum();
    }

    public long output() {
        return lines.stream().mapToLong(Line::output).sum();
    }

    /** Of the models that have a price. */
    public BigDecimal cost() {
        return lines.stream()
                .map(Line::cost)
                .reduce(BigDecimal.ZERO, (sum, cost) -> cost == null ? sum : sum.add(cost));
    }

    /** The tokens of the models that have none, which the cost leaves out. */
    public long unpriced() {
        return lines.stream()
                .filter(line -> line.cost() == null)
                .mapToLong(line -> line.input() + line.output())
                .sum();
    }

    /** How much of the limits is used, of money and tokens the fuller one: 1 is all, 0 is nothing or no limit. */
    public double used() {
        var amount = new Amount(input(), output(), Money.micros(cost()));
        return new Fill(tokenLimit, costLimit).used(amount);
    }
}
