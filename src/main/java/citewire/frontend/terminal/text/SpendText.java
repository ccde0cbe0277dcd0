package citewire.frontend.terminal.text;

import citewire.domain.Published;
import citewire.domain.Spend;
import citewire.model.budget.Account;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes what chat models have cost, for an owner. */
public final class SpendText {

    private static final String INDENT = "  ";

    private final Page page;

    private final DateText dates;

    public SpendText(Page page, DateText dates) {
        this.page = page;
        this.dates = dates;
    }

    /** @param period such as "Today" */
    public void write(String period, Account account) {
        page.text("", period + ", " + days(account), page.palette()::bold);
        if (account.lines().isEmpty()) {
            page.text(INDENT, "No model was called.", page.palette()::faint);
        }
        account.lines()
                .forEach(line -> page.hanging(INDENT, INDENT + INDENT, line(line, account), UnaryOperator.identity()));
        String limit = limit(account);
        if (!limit.isEmpty()) {
            page.hanging(
                    INDENT,
                    INDENT + INDENT,
                    limit,
                    account.used() >= 1 ? page.palette()::warning : UnaryOperator.identity());
        }
    }

    /** How old the prices are, for whoever is to believe the sums; and what no sum holds. */
    public void prices(Account account) {
        page.hanging(
                "",
                INDENT,
                account.pricesOf().isEmpty()
                        ? "By the prices in limits.prices; limits.pricesOf does not say of when they are."
                        : "By the prices in limits.prices, which are of " + account.pricesOf()
                                + ": compare them with your provider's page.",
                page.palette()::faint);
        if (account.unpriced() > 0) {
            page.hanging(
                    "",
                    INDENT,
                    String.format(
                            Locale.ENGLISH,
                            "No sum holds the %,d tokens of models without a price; a line in limits.prices adds them.",
                            account.unpriced()),
                    page.palette()::warning);
        }
    }

    private String days(Account account) {
        return dates.of(new Published.Day(account.from()), new Published.Day(account.to()));
    }

    private static String line(Account.Line line, Account account) {
        return "%s: %s, %,d tokens sent, %,d written, %s"
                .formatted(
                        CleanText.line(line.model()),
                        AnswerText.counted(line.calls(), "call"),
                        line.input(),
                        line.output(),
                        cost(line.cost(), account.currency()));
    }

    /** "3,112 tokens, USD 0.0014."; empty where no model was called. */
    static String of(Spend spend) {
        long tokens = spend.input() + spend.output();
        return tokens == 0
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        "%s%,d tokens, %s.",
                        spend.estimated() ? "About " : "",
                        tokens,
                        cost(spend.cost(), spend.currency()));
    }

    /** "USD 0.0031"; says so where there is no price. */
    static String cost(@Nullable BigDecimal cost, String currency) {
        return cost == null ? "no price known" : CleanText.line(currency) + " " + plain(cost);
    }

    private static String plain(BigDecimal cost) {
        return cost.setScale(Math.max(2, Math.min(4, cost.stripTrailingZeros().scale())), RoundingMode.UP)
                .toPlainString();
    }

    private String limit(Account account) {
        var money = account.costLimit();
        var tokens = account.tokenLimit();
        if (money == null && tokens == null) {
            return "";
        }
        String ofMoney = money == null ? "" : cost(account.cost(), account.currency()) + " of " + plain(money);
        String ofTokens = tokens == null
                ? ""
                : String.format(Locale.ENGLISH, "%,d of %,d tokens", account.input() + account.output(), tokens);
        String both = ofMoney.isEmpty() || ofTokens.isEmpty() ? ofMoney + ofTokens : ofMoney + " and " + ofTokens;
        return "Used: %s (%d %%), full again at %s."
                .formatted(both, (int) (account.used() * 100), dates.of(account.renewed()));
    }
}
