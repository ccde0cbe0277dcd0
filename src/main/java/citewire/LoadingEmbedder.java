package citewire;

import citewire.config.Config;
import citewire.model.Embedder;
import citewire.model.ModelException;
import citewire.threads.Threads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedder, loaded while the rest of the house is opened. */
final class LoadingEmbedder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingEmbedder.class);

    private final FutureTask<Embedder> loading;
    private final boolean begun;

    private LoadingEmbedder(FutureTask<Embedder> loading, boolean begun) {
        this.loading = loading;
        this.begun = begun;
    }

    static LoadingEmbedder begin(Config.Embedding config) {
        var loading = new FutureTask<>(Embedder::load);
        if (config.enabled()) {
            Threads.computingFactory("embedder").newThread(loading).start();
        }
        return new LoadingEmbedder(loading, config.enabled());
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
