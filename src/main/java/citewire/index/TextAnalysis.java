package citewire.index;

import citewire.domain.TextSpan;
import java.util.List;

/** Reads a text as the index does, so that what is compared outside it is compared in the same words. */
@FunctionalInterface
public interface TextAnalysis {

    /** The terms of a text in order, stop words left out. */
    List<Term> terms(String text);

    /**
     * @param value as the index holds it: lower-cased and stemmed
     * @param span where it stands in the text
     */
    record Term(String value, TextSpan span) {}
}
