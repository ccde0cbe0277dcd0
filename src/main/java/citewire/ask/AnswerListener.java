package citewire.ask;

/** Watches an answer come about. */
public interface AnswerListener {

    /** Watches nothing. */
    AnswerListener NONE = new AnswerListener() {};

    default void stage(Stage stage) {}

    /** The next sentence, finished and checked, with its final [n] markers; what was shown before stays. */
    default void sentence(String sentence) {}

    /** Takes back every sentence so far: the model failed, and the answer starts anew with quotes. */
    default void restarted() {}
}
