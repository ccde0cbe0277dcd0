package citewire.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The feeds that are followed. Several processes may use it at once. */
public interface FeedStore {

    /** Adds a feed at run time, due at once. One that is parked is taken up again. False where it was followed already. */
    boolean add(Subscription subscription, Duration period);

    /** Ends following a feed. False where it was not followed. */
    boolean remove(FeedKey feed);

    /** Makes these the shared feeds that the configuration names; those it no longer names stay only where they were added. */
    void configure(List<Subscription> subscriptions, Duration period);

    /** By topic and title. */
    List<StoredFeed> all();

    Optional<StoredFeed> find(FeedKey feed);

    /**
     * Takes feeds that are due, the longest overdue first, and puts them off until {@code until}, so that no other process
     * takes them, and a process that dies leaves them due then. Feeds of a server that the bot has left are not taken. A clock that was set back leaves no feed waiting for the
     * time it showed before.
     */
    List<StoredFeed> claim(Instant now, Instant until, int limit);

    /**
     * Makes a feed due earlier that was taken and could not be visited; nothing where it was taken again since.
     *
     * @param until what it was put off to
     */
    void giveBack(FeedKey feed, Instant until, Instant due);

    /** When the next feed is due; empty where none ever is. */
    Optional<Instant> nextDue();

    /** Keeps what a visit has shown; nothing where the feed is no longer followed. */
    void keep(FeedKey feed, FeedCourse course, FeedHealth health);

    /** Gives a feed without a title the one it has itself. */
    void name(FeedKey feed, String title);
}
