package citewire.model.wire;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a model's server asks to be left alone: by the header, or by the detail that Gemini puts into its body. */
final class RetryAfter {

    /** A longer wish is a mistake. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern DETAIL = Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,9})(?:\\.\\d{1,9})?s\"");

    private RetryAfter() {}

    /** Null where the server does not say, or names a time that is past. */
    static @Nullable Duration of(HttpHeaders headers, String body) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> read(value.strip(), headers))
                .or(() -> detail(body))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .orElse(null);
    }

    private static Optional<Duration> read(String value, HttpHeaders headers) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        // by the server's own clock, whatever ours shows
        return date(value)
                .flatMap(at ->
                        headers.firstValue("Date").flatMap(RetryAfter::date).map(now -> Duration.between(now, at)));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> detail(String body) {
        var found = DETAIL.matcher(body);
        return found.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1)) + 1)) : Optional.empty();
    }
}
