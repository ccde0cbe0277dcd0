package citewire.ask.suggest;

/**
 * A question that a sentence of an article seems to answer.
 *
 * @param question in the language of the article
 * @param sentence word for word
 * @param name of whom it asks for, which is the same in all languages; empty where it asks for something else
 */
record Clue(Kind kind, String question, String sentence, String name) {

    Clue(Kind kind, String question, String sentence) {
        this(kind, question, sentence, "");
    }

    /** What is asked for, the most telling first. */
    enum Kind {
        WHEN,
        HOW_MANY,
        WHO,
        SAID
    }
}
