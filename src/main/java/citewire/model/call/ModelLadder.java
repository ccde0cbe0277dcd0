package citewire.model.call;

import citewire.domain.Question;
import citewire.model.ChatModels;
import java.util.List;
import java.util.Optional;

/** The chat models of the house, best first, and what each answer may use of them. For any number of threads. */
public final class ModelLadder {

    private final List<Rung> rungs;
    private final Budget budget;
    private final Timing timing;

    /**
     * @param rungs empty where answers are quoted
     */
    public ModelLadder(List<ChatModels> rungs, Budget budget, Timing timing) {
        this.rungs = rungs.stream().map(models -> new Rung(models, timing)).toList();
        this.budget = budget;
        this.timing = timing;
    }

    /** How many models there are; the rung of this number is quotes. */
    public int size() {
        return rungs.size();
    }

    /** The best model's name; empty where there is none. */
    public Optional<String> best() {
        return rungs.stream().findFirst().map(rung -> rung.models().name());
    }

    /** The models that failed so often that answers pass them by for now. */
    public List<String> resting() {
        return rungs.stream()
                .filter(Rung::rests)
                .map(rung -> rung.models().name())
                .toList();
    }

    /** The calls of one answer. */
    public ModelCalls open(Question question) {
        return new ModelCalls(rungs, rungs.isEmpty() ? Allowance.FULL : budget.allow(question), timing);
    }
}
