package citewire.ingest.fetch;

import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.ingest.fetch.polite.HostRate;
import citewire.ingest.fetch.polite.Pause;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Makes requests wait for their turn at a host. */
final class Turns {

    /** Longer waits are left to the schedule: a thread that waits holds a place of those that may fetch. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HostRate rate;
    private final Pause pause;
    private final Clock clock;

    Turns(HostRate rate, Pause pause, Clock clock) {
        this.rate = rate;
        this.pause = pause;
        this.clock = clock;
    }

    /** @throws TransportFault where the turn is too far ahead, with its time */
    void await(URI address, Duration delay) throws TransportFault {
        var turn = rate.turn(host(address), delay, PATIENCE);
        if (!turn.taken()) {
            throw new TransportFault(
                    Stage.PACE,
                    Severity.PASSING,
                    "its site wants to be asked less often",
                    clock.instant().plus(turn.ahead()));
        }
        try {
            if (turn.ahead().isPositive()) {
                pause.pause(turn.ahead());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportFault(Stage.PACE, Severity.PASSING, "the program ended while it waited its turn");
        }
    }

    void hold(URI address, Instant until) {
        rate.hold(host(address), until);
    }

    private static String host(URI address) {
        return address.getRawAuthority() == null
                ? ""
                : address.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
