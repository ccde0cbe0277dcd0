package citewire.frontend.terminal.shell;

import citewire.frontend.terminal.json.JsonLines;
import citewire.threads.Threads;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import picocli.CommandLine.ExitCode;

/**
 * Works through the lines of a batch, several at once, and writes each result as soon as it and all before it are
 * there: in the order of the lines.
 */
public final class Batch {

    /** What becomes of a line. */
    public record Result(ObjectNode json, boolean failed) {}

    /** Turns a line into a result; a fault of one line is a result too, so that the rest goes on. */
    @FunctionalInterface
    public interface Work {
        Result of(String line, int number);
    }

    /** Results that may wait for a slow one before them. */
    private static final int WAITING = 64;

    private static final Callable<Result> END = () -> {
        throw new IllegalStateException("the end of a batch has no result");
    };

    private final Semaphore free;
    private final BlockingQueue<FutureTask<Result>> pending = new ArrayBlockingQueue<>(WAITING);
    private final FutureTask<Result> end = new FutureTask<>(END);

    /** @param atOnce how many lines are worked on at once */
    public Batch(int atOnce) {
        this.free = new Semaphore(atOnce);
    }

    /**
     * Works through a file, and writes to where a command's results go.
     *
     * @param file as {@link Inputs#open} takes it
     * @return the command's exit code, which tells whether a line failed
     */
    public static int run(String file, Console console, Work work) throws InterruptedException {
        // working is mostly computing: more at once than there are cores would only make each slower
        boolean good = new Batch(Runtime.getRuntime().availableProcessors())
                .run(Inputs.open(file, console), work, new JsonLines(console.out()));
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** True where no line failed. */
    public boolean run(BufferedReader lines, Work work, JsonLines out) throws InterruptedException {
        boolean good = true;
        try (var workers = Threads.waiting("batch")) {
            // reading may wait for a person or a pipe: it must not hold up the writing
            var reader = Threads.start("batch-reader", () -> read(lines, work, workers));
            try {
                for (var next = pending.take(); !next.equals(end); next = pending.take()) {
                    var result = result(next);
                    out.write(result.json());
                    good &= !result.failed();
                }
            } finally {
                reader.interrupt();
                workers.shutdownNow();
            }
        }
        return good;
    }

    private void read(BufferedReader lines, Work work, ExecutorService workers) {
        try (lines) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int place = ++number;
                String text = line;
                if (!text.isBlank()) {
                    submit(new FutureTask<>(() -> worked(text, place, work)), workers);
                }
            }
            pending.put(end);
        } catch (IOException e) {
            fail(new UncheckedIOException("the batch cannot be read further: " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(FutureTask<Result> task, ExecutorService workers) throws InterruptedException {
        pending.put(task);
        workers.execute(task);
    }

    private void fail(RuntimeException fault) {
        var failed = new FutureTask<Result>(() -> {
            throw fault;
        });
        failed.run();
        try {
            pending.put(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Result worked(String line, int number, Work work) throws InterruptedException {
        free.acquire();
        try {
            return work.of(line, number);
        } finally {
            free.release();
        }
    }

    private static Result result(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a line of the batch broke", e.getCause());
        }
    }
}
