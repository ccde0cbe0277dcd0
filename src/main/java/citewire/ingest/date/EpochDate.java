package citewire.ingest.date;

import citewire.domain.Published;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Seconds or milliseconds since 1970. */
final class EpochDate {

    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");

    private EpochDate() {}

    static Optional<Published> read(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(moment(Instant.ofEpochSecond(Long.parseLong(text))));
        }
        return MILLISECONDS.matcher(text).matches()
                ? Optional.of(moment(Instant.ofEpochMilli(Long.parseLong(text))))
                : Optional.empty();
    }

    private static Published moment(Instant instant) {
        return new Published.Moment(instant.atOffset(ZoneOffset.UTC));
    }
}
