package citewire.ask.question.time.grammar;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * A way to tell a time: where it is read, what its parts come to, and how it looks.
 *
 * @param first the characters that it may begin with; most rules are ruled out by the first, which is cheap
 */
record Rule(Scope scope, Meaning meaning, Pattern pattern, BitSet first) {

    /** Behind the letters of the languages that are written in Latin ones. */
    private static final char LATIN = 0x250;

    @SuppressWarnings("JdkObsolete") // whether a match would go on is what is asked, and nothing else tells it
    static Rule of(Scope scope, Meaning meaning, Pattern pattern) {
        var first = new BitSet(LATIN);
        for (char c = 0; c < LATIN; c++) {
            var alone = pattern.matcher(String.valueOf(c));
            first.set(c, alone.lookingAt() || alone.hitEnd());
        }
        return new Rule(scope, meaning, pattern, first);
    }

    /** Whether it is read in {@code where}, and may begin with the character. */
    boolean mayBegin(char c, Scope where) {
        return (scope == Scope.RULE || scope == where) && (c >= LATIN || first.get(c));
    }
}
