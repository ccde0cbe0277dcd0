package citewire.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Makes the threads of the house: virtual ones for waiting, platform ones for computing. */
public final class Threads {

    private Threads() {}

    /** A virtual thread for each task, in its giver's logging context; closing it waits for those that run. */
    public static ExecutorService waiting(String name) {
        return Executors.newThreadPerTaskExecutor(
                LogContext.carrying(Thread.ofVirtual().name(name + "-", 1).factory()));
    }

    /** As many platform threads as may compute at once; daemons, so that none keeps the process alive. */
    public static ExecutorService computing(String name, int threads) {
        return Executors.newFixedThreadPool(threads, computingFactory(name));
    }

    /** Daemons for a library's work of the next seconds. */
    public static ScheduledExecutorService scheduling(String name, int threads) {
        return Executors.newScheduledThreadPool(threads, computingFactory(name));
    }

    /** For libraries that make their own pools. */
    public static ThreadFactory computingFactory(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    }

    /** Starts a virtual thread that runs for as long as its part is open, in the logging context of the caller. */
    public static Thread start(String name, Runnable task) {
        return Thread.ofVirtual().name(name).start(LogContext.carrying(task));
    }
}
