package citewire.ingest.indexing;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Reader;
import citewire.index.ArticleIndex;
import citewire.index.IndexRebuild;
import citewire.index.IndexedPassage;
import citewire.state.ArticleChange;
import citewire.state.ArticleStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Builds an index of all articles, words and vectors, beside the live one, and puts it in that one's place. */
final class WholeIndexing {

    /** Articles embedded at a time, a few seconds' work. */
    private static final int BATCH = 8;

    private final ArticleStore store;
    private final ArticleIndex index;
    private final PassageSplitter splitter;
    private final @Nullable VectorIndexing vectors;

    WholeIndexing(ArticleStore store, ArticleIndex index, PassageSplitter splitter, @Nullable VectorIndexing vectors) {
        this.store = store;
        this.index = index;
        this.splitter = splitter;
        this.vectors = vectors;
    }

    /** False where it is over before its end, or another process does so already. */
    boolean run(IndexProgress progress, BooleanSupplier over) throws InterruptedException {
        var begun = index.tryRebuild();
        if (begun.isEmpty()) {
            return false;
        }
        try (IndexRebuild rebuild = begun.get()) {
            long total = store.coverage(Reader.OWNER).articles();
            long done = 0;
            long sequence = 0;
            for (var batch = store.changesAfter(0, BATCH);
                    !batch.isEmpty() && !over.getAsBoolean();
                    batch = store.changesAfter(sequence, BATCH)) {
                done += put(rebuild, batch);
                sequence = batch.getLast().sequence();
                progress.at(done, Math.max(done, total));
            }
            if (over.getAsBoolean()) {
                return false;
            }
            rebuild.swap(sequence);
        }
        index.refresh();
        return true;
    }

    private int put(IndexRebuild rebuild, List<ArticleChange> batch) throws InterruptedException {
        var passages = new LinkedHashMap<ArticleId, List<Passage>>();
        for (ArticleChange change : batch) {
            var article = change.article();
            if (article != null) {
                passages.put(change.id(), splitter.split(article));
            }
        }
        Map<ArticleId, List<IndexedPassage>> embedded = vectors == null ? Map.of() : vectors.embed(passages);
        for (ArticleChange change : batch) {
            // one that was withdrawn while the index was built leaves it again
            var split = passages.getOrDefault(change.id(), List.of());
            rebuild.put(change.id(), embedded.getOrDefault(change.id(), WordIndexing.words(split)));
        }
        return passages.size();
    }
}
