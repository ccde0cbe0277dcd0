package citewire.benchmarks;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.domain.Vector;
import citewire.index.ArticleIndex;
import citewire.index.IndexWriting;
import citewire.index.IndexedPassage;
import citewire.index.PassageFilter;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.ingest.indexing.PassageSplitter;
import citewire.text.SentenceSplitter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills a Lucene index with articles. */
public final class BenchIndex {

    private BenchIndex() {}

    public static ArticleIndex of(Path folder, List<Article> articles) {
        return of(folder, articles, PassageVectors.NONE);
    }

    public static ArticleIndex of(Path folder, List<Article> articles, PassageVectors vectors) {
        var index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
        try (IndexWriting writing = index.tryWrite().orElseThrow()) {
            articles.forEach(article -> writing.put(article.id(), passages(article, vectors)));
            writing.commit(1);
        }
        index.refresh();
        return index;
    }

    /** Every article but some, whenever it was published. */
    public static PassageFilter without(Set<String> articles) {
        return without(articles, Instant.parse("2100-01-01T00:00:00Z"));
    }

    /** Every article but some, as far as it was published by then. */
    public static PassageFilter without(Set<String> articles, Instant notAfter) {
        var ids = articles.stream().map(ArticleId::new).collect(Collectors.toSet());
        return new PassageFilter(new Scope(TimeWindow.ALWAYS, null, ids, null), notAfter);
    }

    private static List<IndexedPassage> passages(Article article, PassageVectors vectors) {
        return new PassageSplitter(new SentenceSplitter())
                .split(article).stream()
                        .map(passage -> new IndexedPassage(passage, vectors.of(passage)))
                        .toList();
    }

    /** Where a passage lies by its meaning. */
    @FunctionalInterface
    public interface PassageVectors {

        PassageVectors NONE = passage -> null;

        @Nullable Vector of(Passage passage);
    }
}
