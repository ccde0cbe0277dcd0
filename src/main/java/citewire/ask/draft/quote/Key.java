package citewire.ask.draft.quote;

/**
 * A word of the question that an answer should bear on.
 *
 * @param weight how much it tells: its inverse passage frequency
 * @param name whether it names somebody or something: such a word has no other word for it
 */
record Key(Word word, double weight, boolean name) {

    /** A number that was written as one: "one" may be no number at all. */
    boolean digits() {
        return Character.isDigit(word.raw().charAt(0));
    }

    /** How well {@code other} matches: 1 the same word, less for one of the same root, 0 not at all. */
    double match(Word other) {
        if (word.value().equals(other.value())) {
            return 1;
        }
        return word.kin(other) ? KIN : 0;
    }

    /** What a word of the same root is worth. */
    static final double KIN = 0.7;
}
