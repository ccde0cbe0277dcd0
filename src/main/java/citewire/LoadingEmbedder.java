package citewire;

import citewire.config.Config;
import citewire.model.Embedder;
import citewire.model.ModelException;
import citewire.threads.Threads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The embedder, loaded while the rest of the house is opened. */
final class LoadingEmbedder implements AutoCloseable {

    private final FutureTask<Embedder> loading;

    private LoadingEmbedder(FutureTask<Embedder> loading) {
        this.loading = loading;
    }

    static LoadingEmbedder begin(Config.Embedding config) {
        var loading = new FutureTask<>(Embedder::load);
        if (config.enabled()) {
            Threads.computingFactory("embedder").newThread(loading).start();
        }
        return new LoadingEmbedder(loading);
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

    /** Leaves one that is still loading to the end of the process. */
    @Override
    public void close() {
        if (loading.state() == FutureTask.State.SUCCESS) {
            loading.resultNow().close();
        }
    }
}
