package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.domain.PassageId;
import citewire.index.Lookup;
import citewire.index.Match;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Measures the candidates of one segment, in the order of its documents: each list is walked once. */
final class LeafMatching {

    private final LeafReaderContext leaf;
    private final LeafReader reader;
    private final int[] passages;
    private final int[] articles;
    private final Lookup lookup;

    LeafMatching(LeafReaderContext leaf, List<Integer> passages, Lookup lookup) throws IOException {
        this.leaf = leaf;
        this.reader = leaf.reader();
        this.passages = passages.stream().mapToInt(Integer::intValue).toArray();
        this.articles = articles();
        this.lookup = lookup;
    }

    List<Match> matches(List<Weight> words, List<Weight> whole) throws IOException {
        var own = scores(words, passages);
        var spots = new SpotReader(reader, passages).read(lookup.terms());
        var around = scores(whole, articles);
        double[] meaning = meaning();
        var ids = DocValues.getSorted(reader, PassageDocument.ID);
        var ordinals = DocValues.getNumeric(reader, PassageDocument.ORDINAL);
        var sources = DocValues.getSorted(reader, PassageDocument.SOURCE);
        var dates = DocValues.getSortedNumeric(reader, PassageDocument.LATEST);
        var matches = new ArrayList<Match>();
        for (int i = 0; i < passages.length; i++) {
            var id = new PassageId(new ArticleId(text(ids, passages[i])), (int) number(ordinals, passages[i]));
            matches.add(new Match(
                    id,
                    text(sources, passages[i]),
                    date(dates, passages[i]),
                    own.sums[i],
                    around.sums[i],
                    spots.get(i),
                    around.terms[i],
                    meaning[i]));
        }
        return matches;
    }

    private int[] articles() throws IOException {
        var ahead = DocValues.getNumeric(reader, PassageDocument.AHEAD);
        int[] behind = new int[passages.length];
        for (int i = 0; i < passages.length; i++) {
            behind[i] = passages[i] + (int) number(ahead, passages[i]);
        }
        return behind;
    }

    private static final class Scores {
        private final double[] sums;
        private final long[] terms;

        private Scores(int size) {
            sums = new double[size];
            terms = new long[size];
        }
    }

    private Scores scores(List<Weight> weights, int[] documents) throws IOException {
        var scores = new Scores(documents.length);
        for (int term = 0; term < weights.size(); term++) {
            var scorer = weights.get(term).scorer(leaf);
            if (scorer != null) {
                var iterator = scorer.iterator();
                for (int i = 0; i < documents.length; i++) {
                    if (reaches(iterator, documents[i])) {
                        scores.sums[i] += scorer.score();
                        scores.terms[i] |= 1L << term;
                    }
                }
            }
        }
        return scores;
    }

    private double[] meaning() throws IOException {
        double[] cosines = new double[passages.length];
        Arrays.fill(cosines, Double.NaN);
        var vector = lookup.vector();
        FloatVectorValues values = reader.getFloatVectorValues(PassageDocument.VECTOR);
        if (vector != null && values != null) {
            float[] asked = vector.values();
            var iterator = values.iterator();
            for (int i = 0; i < passages.length; i++) {
                if (reaches(iterator, passages[i])) {
                    cosines[i] = VectorUtil.dotProduct(asked, values.vectorValue(iterator.index()));
                }
            }
        }
        return cosines;
    }

    /** Documents are asked for in rising order, some of them more than once. */
    private static boolean reaches(DocIdSetIterator iterator, int document) throws IOException {
        int at = iterator.docID();
        return (at < document ? iterator.advance(document) : at) == document;
    }

    private static long number(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    private static String text(SortedDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    private static @Nullable Instant date(SortedNumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? Instant.ofEpochMilli(values.nextValue()) : null;
    }
}
