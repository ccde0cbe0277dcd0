package citewire.model.call;

import citewire.domain.Notice;
import citewire.domain.Spend;
import citewire.model.ChatModels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of chat models that one answer makes: a model that failed it is not asked again by it. For the one thread
 * that answers.
 */
public final class ModelCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);

    private final List<ChatModels> rungs;
    private final Allowance allowance;
    private final LongSupplier nanos;
    private int rung;
    private @Nullable Notice notice;

    ModelCalls(List<ChatModels> rungs, Allowance allowance, LongSupplier nanos) {
        this.rungs = rungs;
        this.allowance = allowance;
        this.nanos = nanos;
        this.rung = Math.max(0, allowance.firstRung());
        this.notice = !rungs.isEmpty() && isEmpty() ? Notice.BUDGET : null;
    }

    /** Whether there is no model that this answer could still ask. */
    public boolean isEmpty() {
        return rung >= rungs.size();
    }

    /** Why quotes stand in for a model; null where none was to be asked, or none failed. */
    public @Nullable Notice notice() {
        return notice;
    }

    /**
     * The next call to make; empty where quotes are next. Close it before the next is taken.
     *
     * @param within how long the caller waits in all; a model that is not the last has half of it to begin
     */
    public Optional<ModelCall> next(Deadline within) {
        var left = within.left();
        if (isEmpty() || left.isZero()) {
            return Optional.empty();
        }
        boolean last = rung == rungs.size() - 1;
        var begin = last ? left : left.dividedBy(2);
        return Optional.of(new ModelCall(rungs.get(rung), rung, allowance, new ModelCall.Patience(begin, left)));
    }

    /** A wait that begins now. */
    public Deadline within(Duration time) {
        return Deadline.in(time, nanos);
    }

    /** The wait for a whole answer, which begins now: all that is written for it has to be written by then. */
    public Deadline wholeAnswer() {
        return within(isEmpty() ? Duration.ZERO : rungs.get(rung).timeout());
    }

    /** The call failed before a reader saw anything: this answer goes on with the next model, or with quotes. */
    public void failed(ModelCall call, ModelFault fault) {
        goOn(call, fault, call.rung() + 1);
    }

    /** The call broke off what a reader has begun to read: quotes take its place, as they cannot break off again. */
    public void brokeOff(ModelCall call, ModelFault fault) {
        goOn(call, fault, rungs.size());
    }

    private void goOn(ModelCall call, ModelFault fault, int next) {
        rung = next;
        if (fault.equals(ModelFault.REFUSED)) {
            notice = Notice.BUDGET;
            LOG.info("A limit holds the model {} back", call.name());
            return;
        }
        notice = Notice.MODEL_UNAVAILABLE;
        LOG.warn(
                "The model {} failed ({}); {}",
                call.name(),
                fault.reason(),
                isEmpty() ? "quoting instead" : "asking " + rungs.get(rung).name() + " instead");
    }

    /** What the calls that have ended took. */
    public Spend spend() {
        return allowance.spend();
    }

    @Override
    public void close() {
        allowance.ended();
    }
}
