package citewire.ask.claim;

import citewire.threads.RightOfWay;
import java.util.concurrent.Semaphore;

/** Checks a few texts at a time, first come, first served, and those before all work in the background. */
public final class QueuedClaims implements ClaimChecking {

    private final ClaimChecking checking;
    private final Semaphore places;
    private final RightOfWay way;

    /**
     * @param places how many are checked at once
     * @param way that the background gives
     */
    public QueuedClaims(ClaimChecking checking, int places, RightOfWay way) {
        this.checking = checking;
        this.places = new Semaphore(places, true);
        this.way = way;
    }

    @Override
    public ClaimCheck check(ClaimRequest request) {
        places.acquireUninterruptibly();
        var first = way.claim();
        try {
            return checking.check(request);
        } finally {
            first.end();
            places.release();
        }
    }
}
