package citewire;

import citewire.threads.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of the process, when it comes from outside: a signal waits until what is open has been closed. */
final class Shutdown {

    /** Longer than the bot waits for open answers, shorter than a container host's patience can be set to. */
    private static final int GRACE_SECONDS = 25;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile boolean awaited;

    /** Takes part in the end of this process from now on. */
    static Shutdown listening() {
        var shutdown = new Shutdown();
        Runtime.getRuntime()
                .addShutdownHook(Threads.computingFactory("shutdown").newThread(shutdown::arrived));
        return shutdown;
    }

    /** Lets an end from outside wait, from now on, until what is open has been closed. */
    void expectClosing() {
        awaited = true;
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
    }

    private void arrived() {
        told.countDown();
        try {
            // a command that nobody asked to wait is ended as it stands: what it committed is safe
            if (awaited && !closed.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("citewire: ended before everything was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
