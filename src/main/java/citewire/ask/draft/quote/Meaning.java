package citewire.ask.draft.quote;

import citewire.domain.TextSpan;
import citewire.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a question means, token by token, to be compared with sentences (late interaction: Khattab and Zaharia 2020,
 * ColBERT). What the word that asks ("who", "which") means in its question tells most of all: by it alone as many
 * answering sentences were found as by all weighed words; docs/BENCHMARKS.md.
 */
final class Meaning {

    private static final Set<String> ASKING =
            Set.of("who", "what", "where", "when", "why", "how", "which", "whom", "whose");
    private static final Set<String> FUNCTION = Set.of(
            "the", "a", "an", "of", "in", "on", "at", "to", "and", "is", "was", "were", "are", "for", "by", "with",
            "that", "this", "it", "as", "from", "s");

    private final String question;
    private final List<Token> tokens;
    private final TokenReader reader;

    Meaning(String question, TokenReader reader) {
        this.question = question;
        this.reader = reader;
        tokens = reader.read(question);
    }

    /** Whether there is a model that tells what the question means. */
    boolean known() {
        return !tokens.isEmpty();
    }

    /** How a sentence fits the question. */
    Fit fit(String sentence) {
        var words = reader.read(sentence);
        double all = mean(words, this::tells);
        double asking = mean(words, this::asks);
        double whole = tokens.getFirst().state().cosine(words.getFirst().state());
        return new Fit(asking == 0 ? all : asking, all, whole);
    }

    private double mean(List<Token> words, Predicate<Token> some) {
        return tokens.stream()
                .skip(1)
                .filter(some)
                .mapToDouble(token -> closest(token, words))
                .average()
                .orElse(0);
    }

    private static double closest(Token token, List<Token> words) {
        return words.stream()
                .skip(1)
                .mapToDouble(word -> token.state().cosine(word.state()))
                .max()
                .orElse(0);
    }

    private boolean asks(Token token) {
        return ASKING.contains(text(token));
    }

    private boolean tells(Token token) {
        String text = text(token);
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0)) && !FUNCTION.contains(text);
    }

    private String text(Token token) {
        TextSpan span = token.span();
        return span.of(question).toLowerCase(Locale.ROOT);
    }

    /**
     * How near a sentence's tokens come to a question's, as cosines.
     *
     * @param asking the nearest to the words that ask
     * @param all the nearest to each word that tells, on average
     * @param whole the whole sentence to the whole question
     */
    record Fit(double asking, double all, double whole) {

        /** Of a sentence that was not read. */
        static final Fit UNKNOWN = new Fit(0, 0, 0);

        boolean known() {
            return whole != 0;
        }
    }
}
