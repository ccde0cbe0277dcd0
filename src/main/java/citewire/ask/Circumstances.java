package citewire.ask;

import citewire.domain.Question;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What an answer takes from the world around it.
 *
 * @param zone of the owner's calendar, and of everybody's of whom no other is known
 * @param random makes the ids of questions and incidents; safe for several threads
 * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
 */
public record Circumstances(ZoneId zone, RandomGenerator random, LongSupplier nanos) {

    /** In which a day begins and ends for who asks. */
    ZoneId zoneOf(Question question) {
        return Objects.requireNonNullElse(question.zone(), zone);
    }

    /** Ten characters that a member can read to an owner; among the answers that are kept no two have the same. */
    public String shortId() {
        return "%010x".formatted(random.nextLong() & 0xff_ffff_ffffL);
    }
}
