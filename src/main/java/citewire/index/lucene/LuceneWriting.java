package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.index.IndexWriting;
import citewire.index.IndexedPassage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;

/** The writer's place of a live index. */
final class LuceneWriting implements IndexWriting {

    /** How many passages without a vector are looked at for one call; an article has some ten. */
    private static final int PASSAGES_AN_ARTICLE = 20;

    private static final Sort NEWEST_FIRST = new Sort(new SortedNumericSortField(
            PassageDocument.LATEST, SortField.Type.LONG, true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE));

    private final Views views;
    private final Writing writing;
    private final String generation;
    private final WriterLock lock;
    private volatile long sequence;

    LuceneWriting(Views views, Writing writing, String generation, long sequence, WriterLock lock) {
        this.views = views;
        this.writing = writing;
        this.generation = generation;
        this.sequence = sequence;
        this.lock = lock;
    }

    @Override
    public void put(ArticleId article, List<IndexedPassage> passages) {
        writing.put(article, passages);
    }

    @Override
    public void remove(ArticleId article) {
        writing.remove(article);
    }

    @Override
    public void clear() {
        writing.clear();
        commit(0);
    }

    @Override
    public List<ArticleId> withoutVectors(int limit) {
        if (!views.comparable()) {
            return List.of();
        }
        Query lacking = new BooleanQuery.Builder()
                .add(Queries.passages(), Occur.FILTER)
                .add(new FieldExistsQuery(PassageDocument.VECTOR), Occur.MUST_NOT)
                .build();
        return views.search(
                searcher -> {
                    Set<String> ids = new LinkedHashSet<>();
                    var fields = searcher.storedFields();
                    for (ScoreDoc hit : searcher.search(lacking, limit * PASSAGES_AN_ARTICLE, NEWEST_FIRST).scoreDocs) {
                        ids.add(fields.document(hit.doc, Set.of(PassageDocument.ARTICLE))
                                .get(PassageDocument.ARTICLE));
                    }
                    var articles = new ArrayList<ArticleId>();
                    ids.stream().limit(limit).map(ArticleId::new).forEach(articles::add);
                    return List.copyOf(articles);
                },
                List.of());
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public boolean superseded() {
        return views.superseded(generation);
    }

    @Override
    public void commit(long upTo) {
        writing.commit(upTo);
        sequence = upTo;
    }

    @Override
    public void close() {
        try (lock) {
            // the writer first, since the view closes the directory under it
            writing.close();
        } finally {
            views.ended();
        }
    }
}
