package citewire.frontend.terminal.json;

import citewire.model.budget.Account;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shape of an account: keys, order and meaning are a contract with those who read it. */
public final class SpendJson {

    private SpendJson() {}

    /** @param period "day" or "month" */
    public static ObjectNode of(String period, Account account) {
        var json = JsonLines.object()
                .put("period", period)
                .put("from", account.from().toString())
                .put("to", account.to().toString())
                .put("renewed", account.renewed().toString())
                .put("currency", account.currency())
                .put("inputTokens", account.input())
                .put("outputTokens", account.output())
                .put("cost", account.cost())
                .put("unpricedTokens", account.unpriced())
                .put("pricesOf", account.pricesOf().isEmpty() ? null : account.pricesOf())
                .put("costLimit", account.costLimit())
                .put("tokenLimit", account.tokenLimit())
                .put("used", account.used());
        var models = json.putArray("models");
        account.lines().forEach(line -> models.add(line(line)));
        return json;
    }

    private static ObjectNode line(Account.Line line) {
        return JsonLines.object()
                .put("model", line.model())
                .put("calls", line.calls())
                .put("inputTokens", line.input())
                .put("outputTokens", line.output())
                .put("cost", line.cost());
    }
}
