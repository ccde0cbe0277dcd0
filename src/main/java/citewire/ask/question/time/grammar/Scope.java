package citewire.ask.question.time.grammar;

/** Where a pattern is read; in the lists, in small letters. */
enum Scope {
    /** Anywhere. */
    RULE,
    /** Only behind a word that calls for a time: "seit", "zwischen". */
    BARE,
    /** Only behind a word that parts a time: "Anfang", "Ende". */
    THIRD
}
