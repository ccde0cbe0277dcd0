package citewire.eval.claim;

import citewire.ask.claim.ClaimChecking;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Hands claims to the check as a front end does. */
public final class ClaimRun {

    private final ClaimChecking checking;
    private final LongSupplier nanos;

    /** @param nanos a clock that only runs forward, such as {@code System::nanoTime} */
    public ClaimRun(ClaimChecking checking, LongSupplier nanos) {
        this.checking = checking;
        this.nanos = nanos;
    }

    public TriedClaim run(ClaimTrial trial) {
        long start = nanos.getAsLong();
        var check = checking.check(trial.request());
        return TriedClaim.of(trial, check, Duration.ofNanos(nanos.getAsLong() - start));
    }
}
