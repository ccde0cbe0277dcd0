package citewire.eval.peer;

import citewire.domain.Passage;
import citewire.domain.Vector;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.state.VectorCache;
import java.util.function.Supplier;

/**
 * The embedding model, and the cache that keeps what it has computed.
 *
 * @param embedder may still be loading
 */
public record Meaning(Supplier<Embedder> embedder, VectorCache cache) {

    public Vector query(String question) {
        return embedder.get().query(question);
    }

    public Vector passage(Passage passage) {
        return new PassageVectors(cache, embedder).of(passage);
    }
}
