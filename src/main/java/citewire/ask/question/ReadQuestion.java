package citewire.ask.question;

import citewire.ask.question.time.TimeReading;
import citewire.domain.TimeWindow;
import citewire.index.PassageFilter;

/**
 * A question as it is searched and answered.
 *
 * @param text understandable without the conversation it stands in
 * @param filter narrowed to the publication time that the question names
 * @param time what the question says of time; what it says of events and of the latest ranks only
 */
public record ReadQuestion(String text, PassageFilter filter, TimeReading time) {

    /** When articles must have been published, by the options and by the question's words. */
    public TimeWindow window() {
        return filter.scope().window();
    }
}
