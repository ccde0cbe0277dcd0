package citewire.model.budget;

import citewire.domain.Question;
import citewire.model.ChatModels;
import citewire.model.call.Allowance;
import citewire.model.call.Budget;
import java.util.List;

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

    @Override
    public Allowance allow(Question question) {
        return new HeldAnswer(ledger, question.asker(), models, maxTokens);
    }
}
