package citewire.simulator.rest;

import java.time.Duration;

/** What may befall a request before it is served. */
public sealed interface Fault {

    /** Answered 429; {@code retryAfter} is told in whole seconds, rounded up. */
    record RateLimited(Duration retryAfter) implements Fault {}

    /** Answered with a server error such as 500 or 503. */
    record ServerError(int status) implements Fault {}

    /** Refused with one of Discord's own error codes, such as 403 with 50013 where a right was taken away. */
    record Refused(int status, int code, String message) implements Fault {}

    /** The connection is closed without an answer; the request takes no effect. */
    record Dropped() implements Fault {}

    /** Served, but only after a while. */
    record Delayed(Duration by) implements Fault {}
}
