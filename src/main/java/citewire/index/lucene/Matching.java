package citewire.index.lucene;

import citewire.index.Lookup;
import citewire.index.Match;
import citewire.index.Matches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** Finds the passages for one lookup and measures each by words, by its article and by meaning. */
final class Matching {

    private final IndexSearcher searcher;
    private final Lookup lookup;

    Matching(IndexSearcher searcher, Lookup lookup) {
        this.searcher = searcher;
        this.lookup = lookup;
    }

    Matches matches() throws IOException {
        return new Matches(rarity(), measured(candidates()));
    }

    private Set<Integer> candidates() throws IOException {
        var admitted = Queries.admitted(lookup.filter());
        var candidates = new HashSet<Integer>();
        var words = Queries.words(lookup.terms());
        if (words.isPresent()) {
            add(candidates, Queries.both(words.get(), admitted));
        }
        var vector = lookup.vector();
        if (vector != null) {
            add(
                    candidates,
                    new KnnFloatVectorQuery(PassageDocument.VECTOR, vector.values(), lookup.candidates(), admitted));
        }
        return candidates;
    }

    private void add(Set<Integer> candidates, Query query) throws IOException {
        for (ScoreDoc hit : searcher.search(query, lookup.candidates()).scoreDocs) {
            candidates.add(hit.doc);
        }
    }

    private List<Match> measured(Set<Integer> candidates) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var words = weights(PassageDocument.TEXT);
        var articles = weights(PassageDocument.WHOLE);
        var matches = new ArrayList<Match>();
        var left = new ArrayList<>(candidates);
        left.sort(null);
        while (!left.isEmpty()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(left.getFirst(), leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            var here = left.stream().takeWhile(doc -> doc < end).map(doc -> doc - leaf.docBase);
            var documents = here.toList();
            matches.addAll(new LeafMatching(leaf, documents, lookup).matches(words, articles));
            left.subList(0, documents.size()).clear();
        }
        return matches;
    }

    private List<Weight> weights(String field) throws IOException {
        var weights = new ArrayList<Weight>();
        for (String term : lookup.terms()) {
            weights.add(searcher.createWeight(new TermQuery(new Term(field, term)), ScoreMode.COMPLETE, 1));
        }
        return weights;
    }

    private List<Double> rarity() throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(PassageDocument.TEXT);
        double passages = all == null ? 0 : all.docCount();
        var rarity = new ArrayList<Double>();
        for (String term : lookup.terms()) {
            double with = searcher.getIndexReader().docFreq(new Term(PassageDocument.TEXT, term));
            rarity.add(Math.log(1 + (passages - with + 0.5) / (with + 0.5)));
        }
        return rarity;
    }
}
