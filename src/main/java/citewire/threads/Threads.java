package citewire.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Makes the threads of the house: virtual ones for waiting, platform ones for computing. */
public final class Threads {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Threads() {}

    /**
     * Lets virtual threads that compute share the cores with those that only wait a moment, such as for Discord to hear
     * that a command has arrived. The JDK runs as many at once as there are cores, and none of them makes room before it
     * waits: a few answers would hold up everything. Must come before the first virtual thread; an owner's own setting stays.
     */
    public static void share() {
        int carriers = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }

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
