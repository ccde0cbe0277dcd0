package citewire.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Times that a server states in its headers. */
final class ServerTimes {

    /** A longer wish is a mistake. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final int MAX_DIGITS = 9;

    private ServerTimes() {}

    /** When the server wants to be asked again; null where it does not say. */
    static @Nullable Instant retryAfter(Headers headers, Instant now) {
        var value = headers.get("Retry-After");
        return value == null
                ? null
                : seconds(value)
                        .map(now::plus)
                        .or(() -> date(value))
                        .filter(at -> at.isAfter(now))
                        .map(at -> at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at)
                        .orElse(null);
    }

    /** How long the answer may be kept, by {@code Cache-Control}, else {@code Expires}; null where neither says. */
    static @Nullable Duration maxAge(Headers headers, Instant now) {
        var control = String.join(",", headers.values("Cache-Control")).toLowerCase(Locale.ROOT);
        var directives = Arrays.stream(control.split(",")).map(String::strip).toList();
        if (directives.contains("no-cache") || directives.contains("no-store")) {
            return null;
        }
        var age = directives.stream()
                .filter(each -> each.startsWith("max-age="))
                .flatMap(each -> seconds(each.substring("max-age=".length()).replace("\"", "")).stream())
                .findFirst();
        var old = seconds(String.valueOf(headers.get("Age"))).orElse(Duration.ZERO);
        var left = age.map(whole -> whole.minus(old)).or(() -> expires(headers, now));
        return left.filter(Duration::isPositive)
                .map(each -> each.compareTo(LONGEST) > 0 ? LONGEST : each)
                .orElse(null);
    }

    private static Optional<Duration> expires(Headers headers, Instant now) {
        var value = headers.get("Expires");
        return value == null ? Optional.empty() : date(value).map(at -> Duration.between(now, at));
    }

    private static Optional<Duration> seconds(String value) {
        var digits = value.strip();
        return digits.isEmpty()
                        || digits.length() > MAX_DIGITS
                        || !digits.chars().allMatch(Character::isDigit)
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
