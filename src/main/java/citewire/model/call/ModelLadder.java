package citewire.model.call;

import citewire.domain.Question;
import citewire.model.ChatModels;
import java.time.Instant;
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

    /** All of them, best first. */
    public List<String> names() {
        return rungs.stream().map(rung -> rung.models().name()).toList();
    }

    /** The models that failed so often that answers pass them by for now. */
    public List<Resting> resting() {
        return rungs.stream().flatMap(rung -> rung.resting().stream()).toList();
    }

    /**
     * A model that answers pass by.
     *
     * @param reason of its last failure, in a few words of ours
     */
    public record Resting(String model, Instant since, String reason) {}

    /** The calls of one answer. */
    public ModelCalls open(Question question) {
        return new ModelCalls(rungs, rungs.isEmpty() ? Allowance.FULL : budget.allow(question), timing);
    }
}
