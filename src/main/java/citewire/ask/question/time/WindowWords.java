package citewire.ask.question.time;

import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A window as a reader says it: "10–16 Nov", "since 18 Nov", "on 7 Jul 2024". The year is left out where it is this one.
 *
 * @param at the question's now
 */
public record WindowWords(Instant at, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** "any time" for a window without ends. */
    public String of(TimeWindow window) {
        Instant from = window.from();
        Instant to = window.to();
        if (from == null) {
            return to == null ? "any time" : "until " + day(date(to));
        }
        return to == null ? "since " + day(date(from)) : between(date(from), date(to));
    }

    private String between(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return "on " + day(first);
        }
        if (first.getYear() != last.getYear()) {
            return DAY_OF_YEAR.format(first) + " – " + DAY_OF_YEAR.format(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + day(last)
                : DAY.format(first) + " – " + day(last);
    }

    private String day(LocalDate date) {
        boolean thisYear = date.getYear() == date(at).getYear();
        return (thisYear ? DAY : DAY_OF_YEAR).format(date);
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
