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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedder, loaded while the rest of the house is opened. */
final class LoadingEmbedder implements AutoCloseable, Shutdown.Part {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingEmbedder.class);

    private final FutureTask<Embedder> loading;
    private final boolean begun;

    private LoadingEmbedder(FutureTask<Embedder> loading, boolean begun) {
        this.loading = loading;
        this.begun = begun;
    }

    /** @param shutdown waits for what is begun here */
    static LoadingEmbedder begin(Config.Embedding config, Shutdown shutdown) {
        var loading = new FutureTask<>(Embedder::load);
        var embedder = new LoadingEmbedder(loading, config.enabled());
        if (config.enabled()) {
            shutdown.waitFor(embedder);
            Threads.computingFactory("embedder").newThread(loading).start();
        }
        return embedder;
    }

    /** Waits for the second or two that loading takes. */
    Embedder get() {
        try {
            return loading.get();
        } catch (ExecutionException e) {
            throw new ModelException("there is no embedding model", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("the embedding model was not waited for", e);
        }
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
        if (begun) {
            try {
                get().close();
            } catch (ModelException e) {
                // whoever wanted it was told, and what could not be loaded need not be closed
                LOG.debug("There is no embedding model to close", e);
            }
        }
    }
}
