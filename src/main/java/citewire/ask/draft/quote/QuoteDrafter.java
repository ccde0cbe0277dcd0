package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import citewire.index.TextAnalysis;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers with the sentences of the evidence that are likeliest to hold the answer. */
public final class QuoteDrafter {

    private final ArticleIndex index;

    public QuoteDrafter(ArticleIndex index) {
        this.index = index;
    }

    /**
     * @param question stand-alone, as its asker typed it
     * @param evidence the passages to quote from, best first
     */
    public QuoteDraft draft(String question, List<RankedPassage> evidence) {
        Set<String> asked = terms(question);
        double most = 0;
        Quote best = null;
        for (RankedPassage ranked : evidence) {
            Passage passage = ranked.passage();
            for (var span : passage.sentences()) {
                double covered = covered(asked, span.of(passage.text()));
                if (covered > most) {
                    most = covered;
                    best = new Quote(passage, span);
                }
            }
        }
        var confidence = new Confidence(most);
        return best == null || most < 0.5
                ? new QuoteDraft.NothingAnswers(confidence)
                : new QuoteDraft.Quoted(List.of(best), confidence);
    }

    private double covered(Set<String> asked, String sentence) {
        var found = terms(sentence);
        found.retainAll(asked);
        double all = weight(asked);
        return all == 0 ? 0 : Math.min(1, weight(found) / all);
    }

    /** Inverse passage frequency, so that a rare word says more than a common one. */
    private double weight(Set<String> terms) {
        int passages = index.status().passages();
        return terms.stream()
                .mapToDouble(term -> Math.log(1 + (passages + 1.0) / (index.passageFrequency(term) + 1.0)))
                .sum();
    }

    private Set<String> terms(String text) {
        var values = new HashSet<String>();
        for (TextAnalysis.Term term : index.analysis().terms(text)) {
            values.add(term.value());
        }
        return values;
    }
}
