package citewire.domain.kept;

import citewire.domain.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A quote and where it stands.
 *
 * @param n the number of its citation
 * @param version of the article, from 1; 0 where it stood in no version that is known
 * @param text verbatim but for white space
 * @param inBody where it stands in that version's body; null for the title, and where it was not found
 */
public record KeptQuote(
        int n, int version, String text, @Nullable TextSpan inBody) {}
