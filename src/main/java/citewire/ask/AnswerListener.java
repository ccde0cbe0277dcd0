package citewire.ask;

import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Evidence;
import citewire.ask.question.ReadQuestion;
import citewire.ask.retrieve.Ranking;
import citewire.domain.kept.Approach;

/** Watches an answer come about. */
public interface AnswerListener {

    /** Watches nothing. */
    AnswerListener NONE = new AnswerListener() {};

    default void stage(Stage stage) {}

    /** The question was understood, and is about to be searched. */
    default void read(ReadQuestion question, Approach approach) {}

    /**
     * The search is done.
     *
     * @param text what was searched for: the question made to stand alone
     * @param evidence what of the ranking a drafter may use
     */
    default void searched(String text, Ranking ranking, Evidence evidence) {}

    /** A sentence of the draft was checked, whether it is shown or not; comes before {@link #sentence}. */
    default void checked(DraftSentence sentence, Verdict verdict) {}

    /** The next sentence, finished and checked, with its final [n] markers; what was shown before stays. */
    default void sentence(String sentence) {}

    /** Takes back every sentence so far: the model failed, and the answer starts anew with quotes. */
    default void restarted() {}
}
