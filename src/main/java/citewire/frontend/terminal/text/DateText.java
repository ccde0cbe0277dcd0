package citewire.frontend.terminal.text;

import citewire.domain.Published;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as a reader of news writes them, in the reader's zone. */
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    public DateText(ZoneId zone) {
        this.zone = zone;
    }

    String of(@Nullable Published published) {
        return switch (published) {
            case null -> "undated";
            case Published.Day day -> DAY.format(day.date());
            case Published.Moment moment -> MOMENT.format(moment.time().atZoneSameInstant(zone));
        };
    }

    String of(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** "1 Jul 2024 – 7 Jul 2024", or the day where it is one; "since …" or "until …". */
    String of(TimeWindow window) {
        var from = window.from();
        var to = window.to();
        if (from == null) {
            return to == null ? "any time" : "until " + day(to);
        }
        return to == null ? "since " + day(from) : span(day(from), day(to));
    }

    /** From one day to another, which may be the same. */
    String of(Published.Day first, Published.Day last) {
        return span(of(first), of(last));
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : first + " – " + last;
    }

    private String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }
}
