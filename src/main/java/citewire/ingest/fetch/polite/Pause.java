package citewire.ingest.fetch.polite;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {

    /** On the thread that asks. */
    Pause REAL = Thread::sleep;

    void pause(Duration time) throws InterruptedException;
}
