package citewire.threads;

import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Gives a thread the logging context of whoever started it, so that a question's lines carry its id wherever they are written. */
final class LogContext {

    private LogContext() {}

    /** The same task, in the logging context of now. */
    static Runnable carrying(Runnable task) {
        @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
        return context == null || context.isEmpty()
                ? task
                : () -> {
                    MDC.setContextMap(context);
                    task.run();
                };
    }

    /** For threads that run one task each, and are made by whoever hands the task in. */
    static ThreadFactory carrying(ThreadFactory threads) {
        return task -> threads.newThread(carrying(task));
    }
}
