package citewire.ask;

import citewire.domain.Answer;
import citewire.domain.Question;

/** Answers questions from the articles. Blocks the calling thread; any number of threads may ask. */
public interface Answerer {

    /** The key of the logging context under which a front end names a question, so that all its lines carry the id. */
    String ID = "question";

    /**
     * @param listener told of stages and of each checked sentence while the answer comes about, on one thread at a
     *     time; what it throws ends the answer
     * @return never throws for a fault of search or model: that is an {@link Answer.Failed}
     */
    Answer answer(Question question, AnswerListener listener);
}
