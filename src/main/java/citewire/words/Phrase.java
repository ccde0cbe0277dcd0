package citewire.words;

import java.util.List;
import java.util.Map;

/**
 * A text with places for what is only known later, in the syntax of ICU's MessageFormat: {@code {0}} for a thing,
 * {@code {0, plural, one {# article} other {# articles}}} for a number of things, {@code {0, select, …}} for a choice by
 * a word. What is put in is never read as such a text.
 */
sealed interface Phrase {

    /** Words that stand as they are. */
    record Plain(String words) implements Phrase {}

    /** Phrases one after the other. */
    record Row(List<Phrase> parts) implements Phrase {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** @param argument its place among what is put in, from 0 */
    record Place(int argument) implements Phrase {}

    /** @param forms by "=2" for one number, or a category of plurals; "other" is among them */
    record Count(int argument, Map<String, Phrase> forms) implements Phrase {
        public Count {
            forms = Map.copyOf(forms);
        }
    }

    /** @param forms by the word that is put in; "other" is among them */
    record Choice(int argument, Map<String, Phrase> forms) implements Phrase {
        public Choice {
            forms = Map.copyOf(forms);
        }
    }

    /**
     * @throws IllegalArgumentException where {@code text} does not keep to the syntax, with the place
     */
    static Phrase of(String text) {
        return new PhraseReader(text).read();
    }
}
