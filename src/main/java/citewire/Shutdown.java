package citewire;

import citewire.threads.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * The end of the process, when it comes from outside: a signal waits until what is open has been closed, and until no native
 * code is at work that the end would take the ground from.
 */
final class Shutdown {

    /** Longer than the bot waits for open answers, shorter than a container host's patience can be set to. */
    private static final int GRACE_SECONDS = 25;

    /** A model is loaded in a second or two, on a busy machine in some more. */
    private static final Duration REST = Duration.ofSeconds(20);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Part> resting = new ArrayList<>();

    private volatile boolean awaited;
    private boolean ended;

    /** What must not be at work when the process ends. */
    interface Part {
        /** Waits until it is at rest, and stays so; false where {@code limit} is over before. */
        boolean rest(Duration limit) throws InterruptedException;
    }

    /** Takes part in the end of this process from now on. */
    static Shutdown listening() {
        var shutdown = new Shutdown();
        Runtime.getRuntime()
                .addShutdownHook(Threads.computingFactory("shutdown").newThread(shutdown::end));
        // hooks run side by side, and ONNX Runtime's frees what a model that is being loaded stands on: the wait comes
        // first
        Signals.register("TERM", () -> shutdown.signalled(143));
        Signals.register("INT", () -> shutdown.signalled(130));
        return shutdown;
    }

    /** Lets an end from outside wait, from now on, until what is open has been closed. */
    void expectClosing() {
        awaited = true;
    }

    /** Lets an end from outside wait until {@code part} is at rest. Where the end has begun, it does not return. */
    void waitFor(Part part) {
        synchronized (resting) {
            if (told.getCount() > 0) {
                resting.add(part);
                return;
            }
        }
        stay();
    }

    /** Returns when the process is told to end. */
    void await() {
        expectClosing();
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process with {@code code}, or lets an end that is under way go on. */
    void exit(int code) {
        closed.countDown();
        if (told.getCount() > 0) {
            System.exit(code);
        }
        stay();
    }

    /** Until the process is gone. */
    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signalled(int code) {
        end();
        System.exit(code);
    }

    /** By the first that comes, a signal or the hook; the other waits for it. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            var parts = tell();
            // a command that nobody asked to wait is ended as it stands: what it committed is safe
            if (awaited && !closed.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("citewire: ended before everything was closed");
            }
            for (Part part : parts) {
                if (!part.rest(REST)) {
                    System.err.println("citewire: ended while the embedding model was at work");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Part> tell() {
        synchronized (resting) {
            told.countDown();
            return List.copyOf(resting);
        }
    }
}
