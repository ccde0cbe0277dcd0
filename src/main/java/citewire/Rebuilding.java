package citewire;

import citewire.frontend.terminal.workspace.Progress;
import citewire.ingest.indexing.Indexer;

/** Builds the index anew on the calling thread, or says why it was not. */
final class Rebuilding {

    private Rebuilding() {}

    static void run(Indexer indexer, Progress progress) {
        try {
            if (!indexer.rebuild(progress::at)) {
                throw new IllegalStateException("another process is building the index anew already; wait for it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the index was not built anew: interrupted", e);
        }
    }
}
