package citewire.metrics;

import citewire.domain.Spend;
import citewire.model.call.Allowance;
import citewire.model.call.Budget;
import citewire.model.call.ModelUse;
import citewire.model.call.Permit;
import dev.langchain4j.data.message.ChatMessage;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what chat models used in this process; the account that limits are held against is the ledger's. */
public final class ModelMetrics {

    private final Counter calls;
    private final Counter tokens;
    private final Counter cost;
    private final Counter refused;

    ModelMetrics(PrometheusRegistry registry) {
        calls = counter("citewire_model_calls", "Calls of chat models that the provider charges for.", "model")
                .register(registry);
        tokens = counter("citewire_model_tokens", "Tokens sent to and written by chat models.", "model", "direction")
                .register(registry);
        cost = counter(
                        "citewire_model_cost",
                        "What chat models cost by limits.prices; nothing for a model without a price.",
                        "model",
                        "currency")
                .register(registry);
        refused = counter("citewire_model_calls_refused", "Calls that a limit of the owner's held back.", "model")
                .register(registry);
    }

    /** The same budget, and what is used of it counted. */
    public Budget counting(Budget budget, Prices prices) {
        return question -> new Counted(budget.allow(question), prices);
    }

    /** What tokens of a model cost. */
    public interface Prices {

        /** Null where the model has no price. */
        @Nullable BigDecimal cost(String model, long input, long output);

        String currency();
    }

    private void used(ModelUse use, Prices prices) {
        long input = use.tokens().inputTokenCount();
        long output = use.tokens().outputTokenCount();
        calls.labelValues(use.model()).inc();
        tokens.labelValues(use.model(), "input").inc(input);
        tokens.labelValues(use.model(), "output").inc(output);
        BigDecimal taken = prices.cost(use.model(), input, output);
        if (taken != null) {
            cost.labelValues(use.model(), prices.currency()).inc(taken.doubleValue());
        }
    }

    private static Counter.Builder counter(String name, String help, String... labels) {
        var counter = Counter.builder().name(name).help(help).labelNames(labels);
        counter.withoutExemplars();
        return counter;
    }

    private final class Counted implements Allowance {

        private final Allowance allowance;
        private final Prices prices;

        Counted(Allowance allowance, Prices prices) {
            this.allowance = allowance;
            this.prices = prices;
        }

        @Override
        public int firstRung() {
            return allowance.firstRung();
        }

        @Override
        public Optional<Permit> permit(String model, List<ChatMessage> messages) {
            var permit = allowance.permit(model, messages);
            if (permit.isEmpty()) {
                refused.labelValues(model).inc();
            }
            return permit;
        }

        @Override
        public void used(ModelUse use) {
            ModelMetrics.this.used(use, prices);
            allowance.used(use);
        }

        @Override
        public Spend spend() {
            return allowance.spend();
        }
    }
}
