package citewire.frontend.discord.reply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Paces edits by channel: the answers that come about in one channel take turns, and together edit no more often than
 * one alone may. Where Discord lets an edit wait, the channel slows down to that pace, and recovers edit by edit. What
 * cannot wait, an answer's first text and its last, takes no turn, and puts the next one off.
 */
public final class EditScheduler {

    /** In nanoseconds. Discord lets nobody wait for less; what took less was merely slow. */
    private static final long WAITED = 1_000_000_000L;

    /** In nanoseconds. Slower would look like standing still. */
    private static final long SLOWEST = 15_000_000_000L;

    private final Pacing pacing;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Channel> channels = new HashMap<>();

    public EditScheduler(Pacing pacing) {
        this(pacing, System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    EditScheduler(Pacing pacing, LongSupplier nanos) {
        this.pacing = pacing;
        this.nanos = nanos;
    }

    /** A share in the channel's edits for one answer, until it is ended. */
    public Share enter(String channel) {
        lock.lock();
        try {
            channels.values().removeIf(Channel::isIdle);
            return new Share(channels.computeIfAbsent(channel, fresh -> new Channel()));
        } finally {
            lock.unlock();
        }
    }

    private final class Channel {
        private final Condition turns = lock.newCondition();
        private final Deque<Share> waiting = new ArrayDeque<>();
        private int shares;
        private boolean editing;
        private long pause = pacing.between().toNanos();
        private long free = nanos.getAsLong();

        private boolean isIdle() {
            return shares == 0 && nanos.getAsLong() - free > SLOWEST;
        }

        /** One at a time: while Discord lets an edit wait, another would wait behind it. */
        private boolean isNext(Share share) {
            return !editing && share.equals(waiting.peekFirst());
        }

        private long untilFree() {
            return free - nanos.getAsLong();
        }

        private void taken(long took) {
            long base = pacing.between().toNanos();
            boolean waited = took >= WAITED && took > pause;
            pause = waited ? Math.min(took, SLOWEST) : Math.max(base, pause * 3 / 4);
            free = Math.max(free, nanos.getAsLong() - Math.min(took, base) + pause);
            turns.signalAll();
        }
    }

    /** What one answer has of its channel's edits. */
    public final class Share {
        private final Channel channel;
        private boolean ended;

        private Share(Channel channel) {
            this.channel = channel;
            channel.shares++;
        }

        Pacing pacing() {
            return pacing;
        }

        /** Waits for a turn, which {@link #edited} gives back; false where this share is ended. */
        boolean awaitTurn() {
            lock.lock();
            try {
                channel.waiting.addLast(this);
                while (!ended && !(channel.isNext(this) && channel.untilFree() <= 0)) {
                    if (channel.isNext(this)) {
                        long ignored = channel.turns.awaitNanos(channel.untilFree());
                    } else {
                        channel.turns.awaitUninterruptibly();
                    }
                }
                channel.waiting.remove(this);
                channel.editing |= !ended;
                channel.turns.signalAll();
                return !ended;
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts what shows an answer", e);
            } finally {
                lock.unlock();
            }
        }

        /** Gives a turn back. */
        void edited(long began) {
            lock.lock();
            try {
                channel.editing = false;
                channel.taken(nanos.getAsLong() - began);
            } finally {
                lock.unlock();
            }
        }

        /** Tells of an edit that took no turn. */
        void editedOutOfTurn(long began) {
            lock.lock();
            try {
                channel.taken(nanos.getAsLong() - began);
            } finally {
                lock.unlock();
            }
        }

        long now() {
            return nanos.getAsLong();
        }

        /** Takes no turn any more. */
        void end() {
            lock.lock();
            try {
                channel.shares -= ended ? 0 : 1;
                ended = true;
                channel.turns.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** In nanoseconds, between two turns in this channel. */
        long pause() {
            lock.lock();
            try {
                return channel.pause;
            } finally {
                lock.unlock();
            }
        }
    }
}
