package citewire.ingest.date;

import citewire.domain.Published;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: W3C's and ISO 8601, RFC 822 and its many misspellings, C's {@code asctime}, and what publishers write in
 * words. A time without a zone is taken as UTC. What leaves its day open, a month or a year alone, is none.
 */
public final class DateReader {

    /** The longest date that is one: a weekday and a month in words, with a zone in words behind it. */
    private static final int MAX_LENGTH = 100;

    /** Years of news. What is given outside of them stands for "unknown". */
    private static final int OLDEST = 1900;

    private static final int NEWEST = 2200;

    private static final List<Function<String, Optional<Published>>> WHOLE =
            List.of(IsoDate::read, TerseDate::read, KoreanDate::read, WordedDate::read);

    private static final List<Function<String, Optional<Published>>> SHOWN = List.of(
            IsoDate::read,
            KoreanDate::read,
            EpochDate::read,
            WordedDate::readZoned,
            IsoDate::readBeginning,
            ShownDate::read,
            WordedDate::readDay);

    private DateReader() {}

    /** Reads a field that holds a date and nothing else. Null for what is no date, or leaves open which. */
    public static @Nullable Published read(@Nullable String given) {
        return first(WHOLE, given);
    }

    /**
     * Reads what a page shows or declares: there may be words around the date, and numbers count seconds. Two digits are no
     * year there, since nobody knows which two are; of a time in words only the day is kept where its zone is not one that is
     * the same everywhere.
     */
    public static @Nullable Published find(@Nullable String given) {
        return first(SHOWN, given);
    }

    private static @Nullable Published first(
            List<Function<String, Optional<Published>>> formats, @Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        return formats.stream()
                .flatMap(format -> attempt(format, text).stream())
                .findFirst()
                .filter(DateReader::plausible)
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

    private static boolean plausible(Published date) {
        int year = date.earliest(ZoneOffset.UTC).atOffset(ZoneOffset.UTC).getYear();
        return year >= OLDEST && year <= NEWEST;
    }
}
