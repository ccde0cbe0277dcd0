package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import java.util.List;

/** What the articles say to a question in their own words. */
public sealed interface QuoteDraft {

    Confidence confidence();

    /** One to three sentences that answer: the best article's first, those of one article in reading order. */
    record Quoted(List<Quote> quotes, Confidence confidence) implements QuoteDraft {

        public Quoted {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("a draft quotes at least one sentence");
            }
        }
    }

    /** No sentence of the evidence is likely enough to answer. */
    record NothingAnswers(Confidence confidence) implements QuoteDraft {}
}
