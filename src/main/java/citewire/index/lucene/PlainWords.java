package citewire.index.lucene;

import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.index.IndexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene as it comes, in memory: headline and passage in one field, {@link EnglishAnalyzer}, BM25, all defaults. */
public final class PlainWords {

    private static final String TEXT = "text";

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final List<Passage> passages;
    private final IndexSearcher searcher;

    private PlainWords(List<Passage> passages) throws IOException {
        this.passages = List.copyOf(passages);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Passage passage : passages) {
                var document = new Document();
                document.add(new TextField(TEXT, passage.article().title() + "\n" + passage.text(), Store.NO));
                writer.addDocument(document);
            }
            // one segment keeps the documents in the order of the passages
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    public static PlainWords over(List<Passage> passages) {
        try {
            return new PlainWords(passages);
        } catch (IOException e) {
            throw new IndexException("passages could not be indexed in memory", e);
        }
    }

    /** The admitted passages that share a word with {@code text}, best first. */
    public List<RankedPassage> search(String text, Predicate<Passage> admitted, int k) {
        try {
            var query = words(text);
            int n = k;
            var found = ranked(searcher.search(query, n).scoreDocs, admitted, k);
            // some may have been kept out: look further down
            while (found.size() < k && n < passages.size()) {
                n *= 4;
                found = ranked(searcher.search(query, n).scoreDocs, admitted, k);
            }
            return found;
        } catch (IOException e) {
            throw new IndexException("the passages in memory could not be searched", e);
        }
    }

    private List<RankedPassage> ranked(ScoreDoc[] hits, Predicate<Passage> admitted, int k) {
        var found = new ArrayList<RankedPassage>();
        for (ScoreDoc hit : hits) {
            var passage = passages.get(hit.doc);
            if (found.size() < k && admitted.test(passage)) {
                found.add(new RankedPassage(found.size() + 1, hit.score, passage));
            }
        }
        return List.copyOf(found);
    }

    private Query words(String text) throws IOException {
        var query = new BooleanQuery.Builder();
        terms(text).forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
        return query.build();
    }

    private Set<String> terms(String text) throws IOException {
        var terms = new LinkedHashSet<String>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
