package citewire.index.lucene;

import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** English words as Lucene's {@link EnglishAnalyzer} reads them, accents folded. */
final class EnglishAnalysis extends Analyzer implements TextAnalysis {

    /** Between the headline and the sentences of a passage; no sentence has so many words. */
    static final int SENTENCE_GAP = 1000;

    @Override
    public int getPositionIncrementGap(String field) {
        return SENTENCE_GAP;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
        words = new StopFilter(new ASCIIFoldingFilter(words), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(source, new PorterStemFilter(words));
    }

    @Override
    public List<Term> terms(String text) {
        var terms = new ArrayList<Term>();
        try (TokenStream tokens = tokenStream(PassageDocument.TEXT, text)) {
            var value = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Term(value.toString(), new TextSpan(offset.startOffset(), offset.endOffset())));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
        return List.copyOf(terms);
    }
}
