package citewire.model.budget;

import citewire.domain.Asker;
import citewire.domain.Refusal;
import citewire.domain.Spend;
import citewire.model.call.Allowance;
import citewire.model.call.ModelUse;
import citewire.model.call.Permit;
import citewire.model.call.PromptSize;
import citewire.state.StateException;
import dev.langchain4j.data.message.ChatMessage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one answer may take and has taken. For the one thread that answers. */
final class HeldAnswer implements Allowance {

    private static final Logger LOG = LoggerFactory.getLogger(HeldAnswer.class);

    /** From this share of a limit on, the second model writes: what is left lasts longer with it. */
    private static final double NEAR = 0.8;

    /** The rules and two passages: what holds less holds no answer. */
    static final int SMALL_PROMPT = 4000;

    private final Ledger ledger;
    private final Asker asker;
    private final List<String> models;
    private final int maxTokens;
    private Spend spend;

    HeldAnswer(Ledger ledger, Asker asker, List<String> models, int maxTokens) {
        this.ledger = ledger;
        this.asker = asker;
        this.models = models;
        this.maxTokens = maxTokens;
        this.spend = new Spend(0, 0, BigDecimal.ZERO, ledger.currency(), false, null);
    }

    @Override
    public int firstRung() {
        try {
            return rung();
        } catch (StateException e) {
            // the first call meets the same fault, and tells of it
            LOG.debug("The account could not be read", e);
            return 0;
        }
    }

    /** Why no model is asked; null where one is. */
    @Nullable Refusal refusal() {
        return rung() < models.size() ? null : spend.refusal();
    }

    private int rung() {
        int first = models.size() > 1 && ledger.used(asker) >= NEAR ? 1 : 0;
        for (int rung = first; rung < models.size(); rung++) {
            var refusal = ledger.refuses(asker, models.get(rung), SMALL_PROMPT, maxTokens);
            if (refusal == null) {
                return rung;
            }
            refused(refusal);
        }
        return models.size();
    }

    @Override
    public Optional<Permit> permit(String model, List<ChatMessage> messages) {
        try {
            return switch (ledger.book(asker, model, PromptSize.mostTokens(messages), maxTokens)) {
                case Admission.Granted granted -> Optional.of(settling(granted.permit()));
                case Admission.Refused refused -> {
                    refused(refused.refusal());
                    yield Optional.empty();
                }
            };
        } catch (StateException e) {
            if (ledger.limits(asker)) {
                LOG.error("No model is called while its limits cannot be held", e);
                throw e;
            }
            LOG.error("A call is made that no account is kept of", e);
            return Optional.of(Permit.FREE);
        }
    }

    /** An answer is not lost to an account that cannot be written: the call stays booked at the most it can cost. */
    private static Permit settling(Permit permit) {
        return (input, output) -> {
            boolean interrupted = Thread.interrupted();
            try {
                permit.settle(input, output);
            } catch (StateException e) {
                LOG.error("A call stays booked at the most it can cost", e);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    @Override
    public void used(ModelUse use) {
        long input = use.tokens().inputTokenCount();
        long output = use.tokens().outputTokenCount();
        spend = new Spend(
                spend.input() + input,
                spend.output() + output,
                sum(spend.cost(), ledger.cost(use.model(), input, output)),
                spend.currency(),
                spend.estimated() || use.estimated(),
                spend.refusal());
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private void refused(Refusal refusal) {
        spend = new Spend(spend.input(), spend.output(), spend.cost(), spend.currency(), spend.estimated(), refusal);
    }

    @Override
    public Spend spend() {
        return spend;
    }
}
