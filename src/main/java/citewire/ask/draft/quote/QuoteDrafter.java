package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with the sentences of the evidence that are likeliest to hold the answer, or not at all where none is likely
 * enough.
 */
public final class QuoteDrafter {

    private static final Logger LOG = LoggerFactory.getLogger(QuoteDrafter.class);

    /** With less confidence no words are stressed as the answer. */
    private static final double SURE = 0.5;

    private final AskedReader reader;
    private final EvidenceReader evidenceReader;
    private final TokenReader tokens;
    private final SentenceRanking byWords = new SentenceRanking(Weights.load("sentences.txt", Feature.values()));
    private final MeaningRanking byMeaning = new MeaningRanking(Weights.load("meaning.txt", Nearness.values()));
    private final QuoteSelection selection = new QuoteSelection();
    private final ConfidenceRule wordsRule = ConfidenceRule.learnt("confidence-words.txt");
    private final ConfidenceRule meaningRule = ConfidenceRule.learnt("confidence.txt");
    private final double enough;

    /**
     * @param tokens reads the likeliest sentences once more, by their meaning
     * @param enough the least confidence, from 0 to 1, with which it answers
     */
    public QuoteDrafter(ArticleIndex index, TokenReader tokens, double enough) {
        var wording = new Wording(index.analysis());
        this.reader = new AskedReader(index, wording);
        this.evidenceReader = new EvidenceReader(index, wording);
        this.tokens = tokens;
        this.enough = enough;
    }

    /**
     * @param typed stand-alone, as its asker typed it
     * @param evidence the passages to quote from, best first
     */
    public QuoteDraft draft(String typed, List<RankedPassage> evidence) {
        String question = AskingWords.inEnglish(typed);
        var asked = reader.read(question);
        var ranked = byWords.rank(candidates(asked, evidence));
        if (ranked.isEmpty() || asked.keys().isEmpty()) {
            return new QuoteDraft.NothingAnswers(Confidence.NONE);
        }
        var reread = reread(question, ranked);
        var chosen = selection.choose(reread);
        var rule = reread.getFirst().fit().known() ? meaningRule : wordsRule;
        var confidence = rule.confidence(asked, reread, chosen);
        return confidence.value() >= enough
                ? new QuoteDraft.Quoted(
                        quotes(Antecedents.shown(chosen, ranked)),
                        answering(asked, reread.getFirst(), confidence),
                        confidence)
                : new QuoteDraft.NothingAnswers(confidence);
    }

    private List<Likely> reread(String question, List<Likely> ranked) {
        try {
            var meaning = new Meaning(question, tokens);
            return meaning.known() ? byMeaning.rank(ranked, meaning::fit) : ranked;
        } catch (RuntimeException e) {
            // what was found by words still answers
            LOG.warn("Cannot read sentences by their meaning, choosing by words alone", e);
            return ranked;
        }
    }

    private List<String> answering(Asked asked, Likely best, Confidence confidence) {
        return confidence.value() < SURE ? List.of() : new AnsweringWords(asked, reader::everyday).in(best);
    }

    List<Candidate> candidates(Asked asked, List<RankedPassage> evidence) {
        return new FeatureReader(asked, reader::everyday).candidates(evidenceReader.read(evidence));
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
