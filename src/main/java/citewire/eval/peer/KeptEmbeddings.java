package citewire.eval.peer;

import citewire.domain.Vector;
import citewire.model.Embedder;
import citewire.state.VectorCache;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** LangChain4j's view of the embedding model: each text as it is, computed once and then kept. */
final class KeptEmbeddings implements EmbeddingModel {

    private final Supplier<Embedder> embedder;
    private final VectorCache cache;
    private final Consumer<TextSegment> heard;

    /** @param heard told of each text that has its vector */
    KeptEmbeddings(Supplier<Embedder> embedder, VectorCache cache, Consumer<TextSegment> heard) {
        this.embedder = embedder;
        this.cache = cache;
        this.heard = heard;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream().map(this::embedding).toList());
    }

    private Embedding embedding(TextSegment segment) {
        var vector = cache.find(Embedder.NAME, segment.text()).orElseGet(() -> computed(segment.text()));
        heard.accept(segment);
        return Embedding.from(vector.values());
    }

    private Vector computed(String text) {
        var vector = embedder.get().passage(text);
        cache.keep(Embedder.NAME, text, vector);
        return vector;
    }

    @Override
    public int dimension() {
        return embedder.get().dimension();
    }
}
