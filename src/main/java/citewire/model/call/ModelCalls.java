package citewire.model.call;

import citewire.domain.Notice;
import citewire.domain.Spend;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of chat models that one answer makes: it goes down the ladder as far as it has to, and never up. For the one
 * thread that answers.
 */
public final class ModelCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);

    /** A second try of the same model; a third would find the reader gone. */
    private static final int TRIES = 2;

    /** Before the second try, where the server does not say when: a restart or a crowd may have passed. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A server that asks for more is left alone by everybody, and the next model answers at once. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final List<Rung> rungs;
    private final Allowance allowance;
    private final Timing timing;
    private int place;
    private int tries;
    private Duration pause = Duration.ZERO;
    private @Nullable Notice notice;

    ModelCalls(List<Rung> rungs, Allowance allowance, Timing timing) {
        this.rungs = rungs;
        this.allowance = allowance;
        this.timing = timing;
        this.place = Math.max(0, allowance.firstRung());
        this.notice = !rungs.isEmpty() && isEmpty() ? Notice.BUDGET : null;
    }

    /** Whether there is no model that this answer could still ask. */
    public boolean isEmpty() {
        return place >= rungs.size();
    }

    /** Why quotes stand in for a model; null where none was to be asked, or none failed. */
    public @Nullable Notice notice() {
        return notice;
    }

    /**
     * What the first call yields that yields something: the same model is asked a second time, or the next one, as long
     * as a call yields nothing.
     *
     * @param within how long the caller waits in all; a model that is not the last has half of it to begin
     * @param attempt makes the call; where it yields nothing, it has told of the fault by {@link #failed} or
     *     {@link #brokeOff}
     * @return empty where quotes are next
     */
    public <T> Optional<T> first(Deadline within, Function<ModelCall, Optional<T>> attempt) {
        for (var next = next(within); next.isPresent(); next = next(within)) {
            try (var call = next.get()) {
                var yielded = attempt.apply(call);
                if (yielded.isPresent()) {
                    return yielded;
                }
            }
        }
        return Optional.empty();
    }

    /** The next call to make, after a pause where it is the second of the same model; empty where quotes are next. */
    Optional<ModelCall> next(Deadline within) {
        pause(within);
        while (!isEmpty() && within.left().isPositive()) {
            Rung rung = rungs.get(place);
            if (rung.admits()) {
                tries++;
                return Optional.of(new ModelCall(rung, place, allowance, patience(within.left())));
            }
            LOG.debug("The model {} rests and is passed by", rung.models().name());
            notice = Notice.MODEL_UNAVAILABLE;
            goTo(place + 1);
        }
        return Optional.empty();
    }

    private ModelCall.Patience patience(Duration left) {
        boolean last = place == rungs.size() - 1;
        return new ModelCall.Patience(last ? left : left.dividedBy(2), left);
    }

    private void pause(Deadline within) {
        if (pause.isZero()) {
            return;
        }
        try {
            if (pause.compareTo(within.left().dividedBy(2)) > 0) {
                goTo(place + 1);
            } else {
                timing.pause().pause(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            goTo(rungs.size());
        }
        pause = Duration.ZERO;
    }

    private void goTo(int next) {
        place = next;
        tries = 0;
    }

    /** A wait that begins now. */
    public Deadline within(Duration time) {
        return Deadline.in(time, timing.nanos());
    }

    /** The wait for a whole answer, which begins now: all that is written for it has to be written by then. */
    public Deadline wholeAnswer() {
        return within(isEmpty() ? Duration.ZERO : rungs.get(place).models().timeout());
    }

    /**
     * The call failed before a reader saw anything: this answer asks the same model again where that can help, else goes
     * on with the next model, or with quotes.
     */
    public void failed(ModelCall call, ModelFault fault) {
        noted(call, fault);
        boolean again = fault.kind() == ModelFault.Kind.AGAIN && !call.heard() && tries < TRIES && !tooLong(fault);
        if (again) {
            Duration asked = fault.retryAfter();
            Duration jitter = timing.jittered(PAUSE);
            pause = asked == null ? jitter : asked.plus(jitter);
            LOG.info("The model {} failed ({}); asking it once more", call.name(), fault.reason());
        } else {
            goOn(call, fault, call.place() + 1);
        }
    }

    /** The call broke off what a reader has begun to read: quotes take its place, as they cannot break off again. */
    public void brokeOff(ModelCall call, ModelFault fault) {
        noted(call, fault);
        goOn(call, fault, rungs.size());
    }

    private void noted(ModelCall call, ModelFault fault) {
        notice = fault.equals(ModelFault.REFUSED) ? Notice.BUDGET : Notice.MODEL_UNAVAILABLE;
        call.failed(fault);
        if (tooLong(fault)) {
            rungs.get(call.place()).restFor(Objects.requireNonNull(fault.retryAfter()));
        }
    }

    private void goOn(ModelCall call, ModelFault fault, int next) {
        goTo(next);
        if (fault.equals(ModelFault.REFUSED)) {
            LOG.info("A limit holds the model {} back", call.name());
            return;
        }
        LOG.warn(
                "The model {} failed ({}); {}",
                call.name(),
                fault.reason(),
                isEmpty()
                        ? "quoting instead"
                        : "asking " + rungs.get(place).models().name() + " instead");
    }

    private static boolean tooLong(ModelFault fault) {
        Duration asked = fault.retryAfter();
        return asked != null && asked.compareTo(LONGEST_PAUSE) > 0;
    }

    /** What the calls that have ended took. */
    public Spend spend() {
        return allowance.spend();
    }
}
