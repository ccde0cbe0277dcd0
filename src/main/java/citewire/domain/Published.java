package citewire.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When an article says it was published, at the precision it gave: a day or a moment. */
public sealed interface Published {

    /** The first instant this may mean; a day begins in {@code zone}. */
    Instant earliest(ZoneId zone);

    /** The last instant this may mean; a day ends in {@code zone}. */
    Instant latest(ZoneId zone);

    /** The calendar day, in the offset that was given. */
    LocalDate date();

    /** ISO 8601 at the precision that was given; {@link #parse} reads it back. */
    String text();

    /** A calendar day, its time unknown. */
    record Day(LocalDate date) implements Published {
        @Override
        public Instant earliest(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant latest(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }

        @Override
        public String text() {
            return date.toString();
        }
    }

    /** A point in time, with the offset it was written in. */
    record Moment(OffsetDateTime time) implements Published {
        @Override
        public LocalDate date() {
            return time.toLocalDate();
        }

        @Override
        public Instant earliest(ZoneId zone) {
            return time.toInstant();
        }

        @Override
        public Instant latest(ZoneId zone) {
            return time.toInstant();
        }

        @Override
        public String text() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
    }

    /**
     * Reads an ISO day ({@code 2024-07-07}), an ISO date-time with offset or {@code Z}, or one without an offset, which
     * is taken as UTC; a blank may stand for the {@code T}.
     *
     * @return empty where the text is none of these
     */
    static Optional<Published> parse(String text) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T");
        try {
            if (iso.length() == "2024-07-07".length()) {
                return Optional.of(new Day(LocalDate.parse(iso)));
            }
            var parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, java.time.LocalDateTime::from);
            return Optional.of(new Moment(
                    parsed instanceof OffsetDateTime offset
                            ? offset
                            : ((java.time.LocalDateTime) parsed).atOffset(ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
