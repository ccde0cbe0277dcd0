package citewire.ingest.file;

import citewire.domain.Published;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publication dates as articles state them. What is no date stays unknown; the article goes in all the same. */
final class Dates {

    private static final Logger LOG = LoggerFactory.getLogger(Dates.class);
    private static final Pattern NARROW_OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final Pattern LEADING_DAY = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    private Dates() {}

    /** @param origin named in the log where the date is no date */
    static @Nullable Published read(String given, String origin) {
        if (given.isEmpty()) {
            return null;
        }
        var iso = given.contains(":") ? NARROW_OFFSET.matcher(given).replaceFirst("$1:$2") : given;
        var published = Published.parse(iso).or(() -> mailDate(given));
        if (published.isEmpty()) {
            LOG.debug("an article of {} stays undated: its date is not ISO 8601", origin);
        }
        return published.orElse(null);
    }

    private static Optional<Published> mailDate(String given) {
        try {
            return Optional.of(new Published.Moment(OffsetDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The date a file's name starts with; null where there is none. A file's time says when it was copied, no more. */
    static @Nullable String leading(String fileName) {
        var day = LEADING_DAY.matcher(fileName);
        return day.find() && Published.parse(day.group(1)).isPresent() ? day.group(1) : null;
    }
}
