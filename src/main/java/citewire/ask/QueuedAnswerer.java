package citewire.ask;

import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.threads.RightOfWay;
import java.util.concurrent.Semaphore;

/**
 * Lets a few questions through at a time; the others wait, first come, first served. Those that are let through go
 * before all work in the background.
 */
public final class QueuedAnswerer implements Answerer {

    private final Answerer answerer;
    private final Semaphore places;
    private final RightOfWay way;

    /**
     * @param places how many are answered at once
     * @param way that the background gives
     */
    public QueuedAnswerer(Answerer answerer, int places, RightOfWay way) {
        this.answerer = answerer;
        this.places = new Semaphore(places, true);
        this.way = way;
    }

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        places.acquireUninterruptibly();
        var claim = way.claim();
        try {
            return answerer.answer(question, listener);
        } finally {
            claim.end();
            places.release();
        }
    }
}
