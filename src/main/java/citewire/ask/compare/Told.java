package citewire.ask.compare;

import java.util.Set;

/**
 * A sentence of a report.
 *
 * @param text verbatim
 * @param terms as the index reads them
 * @param quoted whether the answer rests on it
 */
record Told(String text, Set<String> terms, boolean quoted) {

    Told {
        terms = Set.copyOf(terms);
    }
}
