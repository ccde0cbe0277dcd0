package citewire.model.call;

import citewire.domain.Question;
import citewire.model.ChatModels;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The chat models of the house, best first, and what each answer may use of them. For any number of threads. */
public final class ModelLadder {

    private final List<ChatModels> rungs;
    private final Budget budget;
    private final LongSupplier nanos;

    /**
     * @param rungs empty where answers are quoted
     * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
     */
    public ModelLadder(List<ChatModels> rungs, Budget budget, LongSupplier nanos) {
        this.rungs = List.copyOf(rungs);
        this.budget = budget;
        this.nanos = nanos;
    }

    /** How many models there are; the rung of this number is quotes. */
    public int size() {
        return rungs.size();
    }

    /** The best model's name; empty where there is none. */
    public Optional<String> best() {
        return rungs.stream().findFirst().map(ChatModels::name);
    }

    /** The calls of one answer; to be closed at its end. */
    public ModelCalls open(Question question) {
        return new ModelCalls(rungs, rungs.isEmpty() ? Allowance.FULL : budget.allow(question), nanos);
    }
}
