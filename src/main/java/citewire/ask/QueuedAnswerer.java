package citewire.ask;

import citewire.domain.Answer;
import citewire.domain.Question;
import java.util.concurrent.Semaphore;

/** Lets a few questions through at a time; the others wait, first come, first served. */
public final class QueuedAnswerer implements Answerer {

    private final Answerer answerer;
    private final Semaphore places;

    /** @param places how many are answered at once */
    public QueuedAnswerer(Answerer answerer, int places) {
        this.answerer = answerer;
        this.places = new Semaphore(places, true);
    }

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        places.acquireUninterruptibly();
        try {
            return answerer.answer(question, listener);
        } finally {
            places.release();
        }
    }
}
