package citewire.ask.retrieve;

import citewire.index.Lookup;
import citewire.index.TextAnalysis;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked for in the index's terms.
 *
 * @param terms each once, in their order
 * @param names bit i is set where the i-th is likely a name or a number
 */
record AskedTerms(List<String> terms, long names) {

    AskedTerms {
        terms = List.copyOf(terms);
    }

    static AskedTerms of(TextAnalysis analysis, String text) {
        var terms = new ArrayList<String>();
        long names = 0;
        for (var term : analysis.terms(text)) {
            if (!terms.contains(term.value()) && terms.size() < Lookup.MOST_TERMS) {
                terms.add(term.value());
            }
            int place = terms.indexOf(term.value());
            if (place >= 0 && isName(text, term.span().start())) {
                names |= 1L << place;
            }
        }
        return new AskedTerms(terms, names);
    }

    /** A capital says nothing at the beginning of a question. */
    private static boolean isName(String text, int start) {
        int first = text.codePointAt(start);
        return Character.isDigit(first) || (start > 0 && Character.isUpperCase(first));
    }
}
