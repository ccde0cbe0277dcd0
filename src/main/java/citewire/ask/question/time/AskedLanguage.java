package citewire.ask.question.time;

import citewire.ask.question.time.grammar.Grammar;
import java.util.Locale;
import java.util.Optional;

/** The language that a question is in, as far as its everyday words tell; English where they tell nothing. */
public final class AskedLanguage {

    private AskedLanguage() {}

    public static Locale of(String question) {
        return grammar(question, Words.of(question, Vocabulary.ENGLISH))
                .map(Grammar::language)
                .orElse(Locale.ENGLISH);
    }

    /** Empty for English, whose times are read by rules of their own. */
    static Optional<Grammar> grammar(String question, Words words) {
        return Grammar.of(question, words.count(Kind.EVERYDAY));
    }
}
