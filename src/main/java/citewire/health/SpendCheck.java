package citewire.health;

import citewire.config.Config;
import citewire.model.budget.Account;
import citewire.model.budget.HardBudget;
import citewire.model.budget.Ledger;
import citewire.state.StateException;
import java.util.Locale;

/** What the chat models have cost, and whether a limit is reached or a price missing. */
public final class SpendCheck implements HealthCheck {

    private final Config.Limits limits;
    private final Ledger ledger;
    private final HardBudget budget;

    public SpendCheck(Config.Limits limits, Ledger ledger, HardBudget budget) {
        this.limits = limits;
        this.ledger = ledger;
        this.budget = budget;
    }

    @Override
    public String name() {
        return "spend";
    }

    @Override
    public CheckResult run() {
        if (budget.models().isEmpty()) {
            return new CheckResult.Good("nothing, as no chat model is configured");
        }
        try {
            return found(ledger.today(), ledger.month());
        } catch (StateException e) {
            return new CheckResult.Bad(
                    "the account cannot be read: " + e.getMessage(),
                    "check the disk and the data folder's permissions");
        }
    }

    private CheckResult found(Account today, Account month) {
        String finding = "today " + words(today) + ", this month " + words(month);
        var outOfReach = budget.outOfReach();
        if (!outOfReach.isEmpty()) {
            return new CheckResult.Warning(
                    finding + "; a limit is lower than the most that one call of " + String.join(", ", outOfReach)
                            + " can cost, so that it is never asked",
                    "raise the lowest of limits.*, or lower model.maxTokens");
        }
        var refusal = budget.refusal();
        if (refusal != null) {
            return new CheckResult.Warning(
                    finding + "; what is left holds no call, and answers are quoted until " + refusal.until(),
                    "nothing has to be done; a higher limit is set by limits.costPerDay and its like");
        }
        var unpriced = budget.models().stream()
                .filter(model -> limits.price(model).isEmpty())
                .toList();
        return unpriced.isEmpty()
                ? new CheckResult.Good(finding + of(today.pricesOf()))
                : new CheckResult.Warning(
                        finding + "; there is no price for " + String.join(", ", unpriced)
                                + ", of which only the tokens are counted",
                        "add %s=INPUT/OUTPUT to limits.prices, each for a million tokens; 0/0 where it costs nothing"
                                .formatted(unpriced.getFirst()));
    }

    private static String of(String pricesOf) {
        return pricesOf.isEmpty() ? "" : ", by prices of " + pricesOf;
    }

    private static String words(Account account) {
        String tokens = String.format(Locale.ENGLISH, "%,d tokens", account.input() + account.output());
        var limit = account.costLimit();
        String cost =
                account.currency() + " " + account.cost().stripTrailingZeros().toPlainString();
        return cost + (limit == null ? "" : " of " + limit.toPlainString()) + " (" + tokens + ")";
    }
}
