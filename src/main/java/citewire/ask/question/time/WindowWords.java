package citewire.ask.question.time;

import citewire.domain.TimeWindow;
import citewire.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A window as a reader says it: "10–16 Nov", "since 18 Nov", "on 7 Jul 2024". The year is left out where it is this one.
 *
 * @param at the question's now
 */
public record WindowWords(Instant at, ZoneId zone, Words words) {

    /** "any time" for a window without ends. */
    public String of(TimeWindow window) {
        Instant from = window.from();
        Instant to = window.to();
        if (from == null) {
            return to == null ? words.text("window.any") : words.text("window.until", day(date(to)));
        }
        return to == null ? words.text("window.since", day(date(from))) : between(date(from), date(to));
    }

    private String between(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return words.text("window.on", day(first));
        }
        if (first.getYear() != last.getYear()) {
            return words.text("window.between", written("date.day", first), written("date.day", last));
        }
        return first.getMonth() == last.getMonth()
                ? words.text("window.days", written("date.day.of_month", first), day(last))
                : words.text("window.between", written("date.day.of_year", first), day(last));
    }

    private String day(LocalDate date) {
        boolean thisYear = date.getYear() == date(at).getYear();
        return written(thisYear ? "date.day.of_year" : "date.day", date);
    }

    private String written(String pattern, LocalDate date) {
        return words.dates(pattern).format(date);
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
