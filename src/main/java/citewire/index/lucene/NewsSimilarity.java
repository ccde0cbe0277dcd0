package citewire.index.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** BM25 as it suits passages, which are of one length, and articles, which are not; tuned in docs/BENCHMARKS.md. */
final class NewsSimilarity extends PerFieldSimilarityWrapper {

    private final Similarity passages = new BM25Similarity(0.9f, 0.4f);
    private final Similarity articles = new BM25Similarity(1.2f, 0.75f);

    @Override
    public Similarity get(String field) {
        return field.equals(PassageDocument.WHOLE) ? articles : passages;
    }

    /** Makes searchers that score so. */
    static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new NewsSimilarity());
            return searcher;
        }
    }
}
