package citewire.eval.trial.fact;

import citewire.domain.TextSpan;

/**
 * A fact where it stands in a text.
 *
 * @param text as it is written
 * @param key what it means, comparable within its sort: a number in plain digits, a word lower-cased; of a unit, its
 *     family before a colon
 */
public record Fact(Sort sort, TextSpan span, String text, String key) {

    /** The text this stands in with {@code other} in its place. */
    public String replacedBy(String other, String text) {
        return text.substring(0, span.start()) + other + text.substring(span.end());
    }

    boolean overlaps(Fact other) {
        return span.start() < other.span.end() && other.span.start() < span.end();
    }
}
