package citewire.domain.kept;

import citewire.domain.Coverage;
import citewire.domain.TimeWindow;
import java.util.List;

/**
 * What was made of a question before the search.
 *
 * @param standAlone understandable without the conversation it stands in
 * @param window when articles had to be published, by its options and its words
 * @param events when articles about what it names were likely published; they rank only
 * @param latest whether it asks for the latest there is, which ranks only
 * @param searched what the bot had read then
 */
public record KeptReading(
        String standAlone,
        Approach approach,
        TimeWindow window,
        List<TimeWindow> events,
        boolean latest,
        Coverage searched) {

    public KeptReading {
        events = List.copyOf(events);
    }
}
