package citewire.model;

import citewire.domain.Passage;
import citewire.domain.Vector;
import citewire.state.VectorCache;
import java.util.function.Supplier;

/** Vectors of passages under their headlines, each computed once and then kept. */
public final class PassageVectors {

    private final VectorCache cache;
    private final Supplier<Embedder> embedder;

    /** @param embedder asked for only when a vector is not in the cache, so that it may still be loading */
    public PassageVectors(VectorCache cache, Supplier<Embedder> embedder) {
        this.cache = cache;
        this.embedder = embedder;
    }

    public Vector of(Passage passage) {
        String text = text(passage);
        return cache.find(Embedder.NAME, text).orElseGet(() -> {
            Vector vector = embedder.get().passage(text);
            cache.keep(Embedder.NAME, text, vector);
            return vector;
        });
    }

    /** Takes the vector of a passage out of the cache. */
    public void forget(Passage passage) {
        cache.forget(Embedder.NAME, text(passage));
    }

    private static String text(Passage passage) {
        return passage.article().title() + "\n" + passage.text();
    }
}
