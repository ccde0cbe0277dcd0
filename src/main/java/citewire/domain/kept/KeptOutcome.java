package citewire.domain.kept;

import citewire.domain.Answer;
import java.util.List;

/**
 * What the reader got.
 *
 * @param quotes where each quote of each citation stands
 */
public record KeptOutcome(Answer answer, List<KeptQuote> quotes) {

    public KeptOutcome {
        quotes = List.copyOf(quotes);
    }
}
