package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody or something that a sentence speaks of without a name: "the union".
 *
 * @param head the stem of the noun
 */
record Thing(String head, TextSpan span) {

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those", "der", "das", "den",
            "dem", "des", "ein", "eine", "einen", "einem", "einer");

    private static final int MOST_WORDS = 3;

    static List<Thing> in(ReadSentence sentence) {
        var things = new ArrayList<Thing>();
        var tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (DETERMINERS.contains(tokens.get(i).word())) {
                int end = end(tokens, i + 1);
                if (end > i + 1) {
                    Token head = tokens.get(end - 1);
                    things.add(new Thing(
                            head.stem(),
                            new TextSpan(
                                    tokens.get(i + 1).span().start(),
                                    head.span().end())));
                }
            }
        }
        return List.copyOf(things);
    }

    /** The words up to a verb's ending, a little word or a pause. */
    private static int end(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && at - from < MOST_WORDS
                && tokens.get(at).telling()
                && (at == from || !tokens.get(at).pause())
                && (at == from || !tokens.get(at).word().endsWith("ed"))) {
            at++;
        }
        return at;
    }
}
