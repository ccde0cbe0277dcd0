package citewire.index;

import citewire.domain.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, by words and by meaning at once.
 *
 * @param terms as {@link TextAnalysis} gives them, each once, at most {@value #MOST_TERMS}
 * @param vector null looks by words alone
 * @param candidates how many passages each of the two contributes, 1 to 1000
 */
public record Lookup(List<String> terms, @Nullable Vector vector, PassageFilter filter, int candidates) {

    /** A question has few words; a pasted article is cut. */
    public static final int MOST_TERMS = 64;

    /** The same without its vector. */
    public Lookup byWords() {
        return new Lookup(terms, null, filter, candidates);
    }

    public Lookup {
        terms = List.copyOf(terms);
        if (terms.size() > MOST_TERMS) {
            throw new IllegalArgumentException(terms.size() + " terms are too many to look for");
        }
    }
}
