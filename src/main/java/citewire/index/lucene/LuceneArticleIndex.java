package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.domain.Vector;
import citewire.index.ArticleIndex;
import citewire.index.IndexRebuild;
import citewire.index.IndexStatus;
import citewire.index.IndexWriting;
import citewire.index.Lookup;
import citewire.index.Matches;
import citewire.index.PassageFilter;
import citewire.index.TextAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/**
 * The article index on Lucene. Words are ranked by BM25 (Robertson and Walker 1994), vectors are
 * found by HNSW (Malkov and Yashunin 2018).
 */
public final class LuceneArticleIndex implements ArticleIndex {

    private static final int MAX_PASSAGES = 10_000;

    private final EnglishAnalysis analysis = new EnglishAnalysis();
    private final Queries queries = new Queries(analysis);
    private final Views views;

    private LuceneArticleIndex(Views views) {
        this.views = views;
    }

    /**
     * Opens the index in a folder; a folder without one is an empty index until somebody writes.
     *
     * @param zone in which a day of publication begins and ends
     * @param model whose vectors are kept and searched; an index with another's is searched by words alone
     */
    public static LuceneArticleIndex open(Path folder, ZoneId zone, String model) {
        return new LuceneArticleIndex(new Views(new Generations(folder, Disk.REAL), zone, model, Views.BETWEEN_LOOKS));
    }

    /** As {@link #open(Path, ZoneId, String)}, with vectors of whatever model. */
    public static LuceneArticleIndex open(Path folder, ZoneId zone) {
        return open(folder, zone, "");
    }

    static LuceneArticleIndex open(Path folder, ZoneId zone, Disk disk) {
        return open(folder, zone, disk, Views.BETWEEN_LOOKS);
    }

    static LuceneArticleIndex open(Path folder, ZoneId zone, Disk disk, Duration betweenLooks) {
        return new LuceneArticleIndex(new Views(new Generations(folder, disk), zone, "", betweenLooks));
    }

    @Override
    public List<RankedPassage> searchText(String text, PassageFilter filter, int k) {
        Optional<Query> words = queries.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Query query = Queries.both(words.get(), Queries.admitted(filter));
        return views.find(searcher -> ranked(searcher, query, k, false), List.of());
    }

    @Override
    public List<RankedPassage> searchVector(Vector vector, PassageFilter filter, int k) {
        if (!views.comparable()) {
            return List.of();
        }
        var query = new KnnFloatVectorQuery(PassageDocument.VECTOR, vector.values(), k, Queries.admitted(filter));
        return views.find(searcher -> ranked(searcher, query, k, true), List.of());
    }

    @Override
    public Matches match(Lookup lookup) {
        var asked = views.comparable() ? lookup : lookup.byWords();
        return views.find(searcher -> new Matching(searcher, asked).matches(), new Matches(List.of(), List.of()));
    }

    @Override
    public List<Passage> passages(ArticleId article) {
        return views.search(searcher -> passages(searcher, article), List.of());
    }

    @Override
    public TextAnalysis analysis() {
        return analysis;
    }

    @Override
    public int passageFrequency(String term) {
        return views.search(searcher -> searcher.getIndexReader().docFreq(new Term(PassageDocument.TEXT, term)), 0);
    }

    @Override
    public long sequence() {
        return views.sequence();
    }

    @Override
    public IndexStatus status() {
        long sequence = views.sequence();
        return views.search(
                searcher -> new IndexStatus(
                        searcher.count(Queries.passages()),
                        views.comparable() ? searcher.count(new FieldExistsQuery(PassageDocument.VECTOR)) : 0,
                        sequence),
                new IndexStatus(0, 0, sequence));
    }

    @Override
    public boolean outdated() {
        return views.outdated();
    }

    @Override
    public boolean sound() {
        return views.sound();
    }

    @Override
    public void refresh() {
        views.refresh();
    }

    @Override
    public Optional<IndexWriting> tryWrite() {
        return views.tryWrite(analysis);
    }

    @Override
    public Optional<IndexRebuild> tryRebuild() {
        return views.tryRebuild(analysis);
    }

    @Override
    public void close() {
        views.close();
        analysis.close();
    }

    private static List<RankedPassage> ranked(IndexSearcher searcher, Query query, int k, boolean cosine)
            throws IOException {
        var hits = searcher.search(query, k).scoreDocs;
        var stored = searcher.storedFields();
        var ranked = new ArrayList<RankedPassage>(hits.length);
        for (ScoreDoc hit : hits) {
            // Lucene maps a dot product d to (1 + d) / 2, since its scores are never negative
            double score = cosine ? 2 * hit.score - 1 : hit.score;
            ranked.add(new RankedPassage(ranked.size() + 1, score, PassageDocument.passage(stored.document(hit.doc))));
        }
        return List.copyOf(ranked);
    }

    private static List<Passage> passages(IndexSearcher searcher, ArticleId article) throws IOException {
        var query = Queries.both(new TermQuery(Writing.term(article)), Queries.passages());
        var hits = searcher.search(query, MAX_PASSAGES, Sort.INDEXORDER).scoreDocs;
        var stored = searcher.storedFields();
        var passages = new ArrayList<Passage>(hits.length);
        for (ScoreDoc hit : hits) {
            passages.add(PassageDocument.passage(stored.document(hit.doc)));
        }
        passages.sort(Comparator.comparingInt(passage -> passage.id().ordinal()));
        return List.copyOf(passages);
    }
}
