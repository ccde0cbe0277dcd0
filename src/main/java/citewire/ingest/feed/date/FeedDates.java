package citewire.ingest.feed.date;

import citewire.domain.Published;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: W3C's and ISO 8601, RFC 822 and its many misspellings, C's {@code asctime}, and those of some
 * Korean, Greek and Hungarian publishers. A time without a zone is taken as UTC; a month or year alone as its first day,
 * as W3C's format has it.
 */
public final class FeedDates {

    /** The longest date that is one: a weekday and a month in words, with a zone in words behind it. */
    private static final int MAX_LENGTH = 80;

    private static final List<Function<String, Optional<Published>>> FORMATS =
            List.of(IsoDate::read, KoreanDate::read, WordedDate::read);

    private FeedDates() {}

    /** Null for what is no date, or leaves open which. */
    public static @Nullable Published read(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        return FORMATS.stream()
                .flatMap(format -> attempt(format, text).stream())
                .findFirst()
                .orElse(null);
    }

    /** A day or time that no calendar or clock has is no date. */
    private static Optional<Published> attempt(Function<String, Optional<Published>> format, String text) {
        try {
            return format.apply(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
