package citewire.ask.question.time;

import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;

/**
 * A time that a question speaks of.
 *
 * @param span where it stands in the question
 * @param window the time it names
 * @param reported when articles about it are to be expected: full weight for an expression about an event
 * @param about what it tells the time of
 */
public record TimeExpression(TextSpan span, TimeWindow window, TimeWindow reported, About about) {

    /** What a time is the time of. */
    public enum About {
        /** The articles' publication: others are left out. */
        NEWS,
        /** What happened: others only rank lower, as a report may come later and an announcement earlier. */
        EVENT
    }
}
