package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import java.util.List;

/**
 * Answers with the sentences of the evidence that are likeliest to hold the answer, or not at all where none is likely
 * enough.
 */
public final class QuoteDrafter {

    /** The confidence from which on it answers. */
    public static final double ENOUGH = ConfidenceRule.ENOUGH;

    private final AskedReader reader;
    private final EvidenceReader evidenceReader;
    private final SentenceRanking ranking = new SentenceRanking(Weights.load("sentences.txt", Feature.values()));
    private final QuoteSelection selection = new QuoteSelection();
    private final ConfidenceRule rule = ConfidenceRule.learnt();

    public QuoteDrafter(ArticleIndex index) {
        var wording = new Wording(index.analysis());
        this.reader = new AskedReader(index, wording);
        this.evidenceReader = new EvidenceReader(index, wording);
    }

    /**
     * @param question stand-alone, as its asker typed it
     * @param evidence the passages to quote from, best first
     */
    public QuoteDraft draft(String question, List<RankedPassage> evidence) {
        var asked = reader.read(question);
        var ranked = ranking.rank(candidates(asked, evidence));
        if (ranked.isEmpty() || asked.keys().isEmpty()) {
            return new QuoteDraft.NothingAnswers(Confidence.NONE);
        }
        var chosen = selection.choose(ranked);
        var confidence = rule.confidence(asked, ranked, chosen);
        return rule.answers(confidence)
                ? new QuoteDraft.Quoted(quotes(chosen), confidence)
                : new QuoteDraft.NothingAnswers(confidence);
    }

    List<Candidate> candidates(Asked asked, List<RankedPassage> evidence) {
        var features = new FeatureReader(asked, reader::everyday);
        return evidenceReader.read(evidence).stream()
                .flatMap(article -> features.candidates(article).stream())
                .toList();
    }

    Asked read(String question) {
        return reader.read(question);
    }

    private static List<Quote> quotes(List<Likely> chosen) {
        return chosen.stream()
                .map(likely -> likely.candidate().sentence())
                .map(sentence -> new Quote(sentence.passage(), sentence.span()))
                .toList();
    }
}
