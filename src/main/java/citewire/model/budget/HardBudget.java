package citewire.model.budget;

import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Refusal;
import citewire.model.ChatModels;
import citewire.model.call.Allowance;
import citewire.model.call.Budget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every answer to the owner's limits: near one the second model writes, and what would pass it is not asked. */
public final class HardBudget implements Budget {

    private final Ledger ledger;
    private final List<String> models;
    private final int maxTokens;

    /**
     * @param models those of the ladder, best first
     * @param maxTokens the most that a call may write
     */
    public HardBudget(Ledger ledger, List<ChatModels> models, int maxTokens) {
        this.ledger = ledger;
        this.models = models.stream().map(ChatModels::name).toList();
        this.maxTokens = maxTokens;
    }

    /** The names of the models, best first. */
    public List<String> models() {
        return models;
    }

    /** Why the owner's questions are quoted now; null where a model is asked. */
    public @Nullable Refusal refusal() {
        return held(Asker.OWNER).refusal();
    }

    /** The models of which no answer can ever be had: their smallest call passes a limit. */
    public List<String> outOfReach() {
        return models.stream()
                .filter(model -> !ledger.holds(model, HeldAnswer.SMALL_PROMPT, maxTokens))
                .toList();
    }

    @Override
    public Allowance allow(Question question) {
        return held(question.asker());
    }

    private HeldAnswer held(Asker asker) {
        return new HeldAnswer(ledger, asker, models, maxTokens);
    }
}
