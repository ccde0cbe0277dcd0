package citewire.domain.kept;

/** How articles were looked for. */
public enum Approach {
    /** By the words and the meaning of the question. */
    SEARCH,
    /** The newest ones, of all or on a topic. */
    NEWEST
}
