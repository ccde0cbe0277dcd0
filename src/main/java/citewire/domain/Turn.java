package citewire.domain;

import java.util.List;

/**
 * An earlier question of the same conversation, with the titles its answer cited. The answer itself is left out, so
 * that an error is not fed back.
 */
public record Turn(String question, List<String> citedTitles) {

    public Turn {
        citedTitles = List.copyOf(citedTitles);
    }
}
