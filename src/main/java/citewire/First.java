package citewire;

/** What a house that is opened can be asked for first. */
enum First {
    /** Words and vectors, for who asks at once: the embedding model is loaded while the stores are opened. */
    EVERYTHING,
    /** Words, for who is asked later: the model is loaded once they can be searched. */
    WORDS
}
