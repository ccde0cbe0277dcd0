package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import java.util.List;

/** What the articles say to a question in their own words. */
public sealed interface QuoteDraft {

    Confidence confidence();

    /**
     * What is read out to answer.
     *
     * @param quotes one to three sentences: the best article's first, those of one article in reading order
     * @param answering the very words of them that answer; none where they are not known surely
     */
    record Quoted(List<Quote> quotes, List<String> answering, Confidence confidence) implements QuoteDraft {

        public Quoted {
            quotes = List.copyOf(quotes);
            answering = List.copyOf(answering);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("a draft quotes at least one sentence");
            }
        }
    }

    /** No sentence of the evidence is likely enough to answer. */
    record NothingAnswers(Confidence confidence) implements QuoteDraft {}
}
