package citewire;

import citewire.config.Config;
import citewire.model.Embedder;
import citewire.model.ModelException;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedder, loaded beside whatever else is done, from when it is told to begin or is wanted. */
final class LoadingEmbedder implements AutoCloseable, Shutdown.Part {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingEmbedder.class);

    private final FutureTask<Embedder> loading;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final boolean enabled;
    private final Shutdown shutdown;

    /** @param shutdown waits for what is begun here */
    LoadingEmbedder(Config.Embedding config, Shutdown shutdown) {
        this.loading = new FutureTask<>(Embedder::load);
        this.enabled = config.enabled();
        this.shutdown = shutdown;
    }

    /** Does nothing where it has begun, or where embedding is switched off. */
    void begin() {
        if (enabled && begun.compareAndSet(false, true)) {
            shutdown.waitFor(this);
            Threads.computingFactory("embedder").newThread(loading).start();
        }
    }

    /** Waits for the second or two that loading takes. */
    Embedder get() {
        begin();
        try {
            return loading.get();
        } catch (ExecutionException e) {
            throw new ModelException("there is no embedding model", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("the embedding model was not waited for", e);
        }
    }

    /** How long a question takes to embed. */
    Duration trial() {
        var model = get();
        long begun = System.nanoTime();
        model.query("Does the ferry sail again?");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean rest(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            var embedder = loading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return embedder.rest(Duration.ofNanos(end - System.nanoTime()));
        } catch (ExecutionException e) {
            // whoever wanted it was told, and what could not be loaded does not work
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Waits for one that is still loading: native code that is at work when the process ends takes it down with a crash. */
    @Override
    public void close() {
        if (begun.get()) {
            try {
                get().close();
            } catch (ModelException e) {
                // whoever wanted it was told, and what could not be loaded need not be closed
                LOG.debug("There is no embedding model to close", e);
            }
        }
    }
}
