package citewire.ask.suggest;

/**
 * A question that a sentence of an article seems to answer.
 *
 * @param sentence word for word
 */
record Clue(Kind kind, String question, String sentence) {

    /** What is asked for, the most telling first. */
    enum Kind {
        WHEN,
        HOW_MANY,
        WHO,
        SAID
    }
}
