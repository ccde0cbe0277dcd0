package citewire.model.call;

import citewire.model.ChatModels;
import citewire.model.call.ModelLadder.Resting;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A model of the ladder, and how its last calls went. One that keeps failing rests, so that nobody waits for it; after its
 * rest it is tried by one answer at a time. For any number of threads.
 */
final class Rung {

    private static final Logger LOG = LoggerFactory.getLogger(Rung.class);

    /** Three of the last five: an outage is noticed by three answers, and a single fault is none. */
    private static final int LAST = 5;

    private static final int FEWEST = 3;
    private static final float SHARE = 60;

    /** Doubled by each try that fails, since a provider that is down stays so for minutes. */
    private static final Duration REST = Duration.ofSeconds(30);

    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final ChatModels models;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private volatile Instant since = Instant.EPOCH;
    private volatile String lastFault = "";

    Rung(ChatModels models, Timing timing) {
        this.models = models;
        this.clock = timing.clock();
        breaker = CircuitBreaker.of(models.name(), config(timing));
        breaker.getEventPublisher().onStateTransition(this::told);
    }

    private static CircuitBreakerConfig config(Timing timing) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST)
                .minimumNumberOfCalls(FEWEST)
                .failureRateThreshold(SHARE)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(REST, 2, LONGEST_REST))
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(timing.clock())
                .currentTimestampFunction(clock -> timing.nanos().getAsLong(), TimeUnit.NANOSECONDS)
                .build();
    }

    ChatModels models() {
        return models;
    }

    /** Whether a call may be made; who is let through says how it went, by one of the three below. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(ModelFault fault) {
        lastFault = fault.reason();
        breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(fault.reason()));
    }

    /** The call was not made, or nobody waited for its end. */
    void left() {
        breaker.releasePermission();
    }

    /** Leaves the model alone for as long as its server asks. */
    void restFor(Duration time) {
        if (breaker.getState() != State.OPEN) {
            breaker.transitionToOpenStateFor(time);
        }
    }

    /** Where the model failed so often that it is asked by one answer at a time, and by none during its rest. */
    Optional<Resting> resting() {
        return breaker.getState() == State.CLOSED
                ? Optional.empty()
                : Optional.of(new Resting(models.name(), since, lastFault));
    }

    private void told(CircuitBreakerOnStateTransitionEvent event) {
        State now = event.getStateTransition().getToState();
        if (now == State.OPEN) {
            boolean anew = event.getStateTransition().getFromState() == State.CLOSED;
            since = anew ? clock.instant() : since;
            LOG.atLevel(anew ? Level.WARN : Level.DEBUG)
                    .log(
                            "The model {} rests, since it keeps failing or its server asked for it;"
                                    + " it is tried again by and by",
                            models.name());
        } else if (now == State.CLOSED) {
            LOG.info("The model {} answers again", models.name());
        }
    }
}
