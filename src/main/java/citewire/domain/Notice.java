package citewire.domain;

/** Something the reader of an answer should know about how it was made. */
public enum Notice {
    /** The chat model failed, and the answer was quoted from the articles instead. */
    MODEL_UNAVAILABLE,
    /** The model's budget is spent, and the answer was quoted from the articles instead. */
    BUDGET
}
