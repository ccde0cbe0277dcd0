package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every clause of the claim is told where the others are: a clause whose words are elsewhere was joined to what has
 * nothing to do with it.
 */
public final class EventRung implements Rung {

    /** Words that say how one event hangs together with another. */
    static final Set<String> JOINTS = Set.of(
            "after",
            "before",
            "when",
            "because",
            "following",
            "while",
            "whereas",
            "during",
            "since",
            "despite",
            "although",
            "though",
            "until",
            "amid",
            "as",
            "nachdem",
            "bevor",
            "weil",
            "während",
            "obwohl",
            "als");

    /** Those of them that say what came of what, or when; "since 2014" and "while" seldom do. */
    private static final Set<String> BINDING = Set.of(
            "after",
            "before",
            "when",
            "because",
            "following",
            "during",
            "despite",
            "although",
            "though",
            "until",
            "amid",
            "nachdem",
            "bevor",
            "weil",
            "obwohl",
            "als");

    private static final Pattern LEADING = Pattern.compile("^[,;:.\\s]*(?:and |but |only |just )?");

    /** A shorter clause says too little to tell where it is from. */
    private static final int LEAST_WORDS = 3;

    /** Of a clause's words, those that have to be there. */
    private static final double FLOOR = 0.4;

    @Override
    public @Nullable String objection(Comparison compared) {
        Set<String> there = new HashSet<>();
        compared.read().forEach(sentence -> sentence.tokens().forEach(token -> there.add(token.stem())));
        for (List<Token> clause : clauses(compared.claim())) {
            var telling = clause.stream()
                    .filter(Token::telling)
                    .filter(token -> !Character.isDigit(token.word().charAt(0)))
                    .toList();
            long found = telling.stream()
                    .filter(token -> there.contains(token.stem()))
                    .count();
            if (telling.size() >= LEAST_WORDS && found < FLOOR * telling.size()) {
                return "the passage tells nothing of this where it tells the rest: " + text(compared.claim(), clause);
            }
        }
        return null;
    }

    /** Whether a part of a sentence begins by saying how it hangs together with the part before: "after …". */
    public static boolean joined(Stream<String> parts) {
        return parts.map(part -> LEADING.matcher(part.strip()).replaceFirst(""))
                .map(part -> part.split(" ", 2)[0].toLowerCase(Locale.ROOT))
                .anyMatch(JOINTS::contains);
    }

    /** Whether the claim says how one event hangs together with another, or who told of them. */
    public static boolean joins(ReadSentence claim) {
        return !claim.quotations().isEmpty()
                || !Speech.in(claim).isEmpty()
                || claim.tokens().stream().map(Token::word).anyMatch(BINDING::contains);
    }

    private static List<List<Token>> clauses(ReadSentence claim) {
        var clauses = new ArrayList<List<Token>>();
        int from = 0;
        var tokens = claim.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (JOINTS.contains(token.word())
                    || (token.pause() && (!token.telling() || token.word().equals("and")))) {
                clauses.add(tokens.subList(from, i));
                from = i;
            }
        }
        clauses.add(tokens.subList(from, tokens.size()));
        return clauses;
    }

    private static String text(ReadSentence claim, List<Token> clause) {
        return claim.text()
                .substring(
                        clause.getFirst().span().start(),
                        clause.getLast().span().end());
    }
}
