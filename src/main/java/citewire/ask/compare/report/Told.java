package citewire.ask.compare.report;

import java.util.Set;

/**
 * A sentence of a report.
 *
 * @param text verbatim
 * @param terms as the index reads them
 * @param quoted whether the answer rests on it
 */
public record Told(String text, Set<String> terms, boolean quoted) {

    public Told {
        terms = Set.copyOf(terms);
    }
}
