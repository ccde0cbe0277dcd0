package citewire;

import citewire.config.Config;

/** A process that loads the embedding model, and then waits for its end as the bot does not do before it is open. */
final class LoadingProcess {

    static final String LOADING = "loading";

    private LoadingProcess() {}

    @SuppressWarnings("resource")
    public static void main(String... arguments) {
        var shutdown = Shutdown.listening();
        var embedder = new LoadingEmbedder(new Config.Embedding(true, 1), shutdown);
        embedder.begin();
        System.out.println(LOADING);
        for (var loaded = embedder.get(); ; ) {
            loaded.passage("The ferry sails again on Monday.");
        }
    }
}
