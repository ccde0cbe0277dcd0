package citewire.ingest.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 8601 without a month, or with two digits of the year: short enough to be taken for a number anywhere but in feeds. */
final class TerseDate {

    private static final Pattern ORDINAL = Pattern.compile("(?<year>\\d{4})-?(?<day>\\d{3})" + IsoDate.TIME);
    private static final Pattern SHORT =
            Pattern.compile("(?<year>\\d{2})(?<dash>-?)(?<month>\\d{2})\\k<dash>(?<day>\\d{2})" + IsoDate.TIME);

    private TerseDate() {}

    static Optional<Published> read(String text) {
        var ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            var day = LocalDate.ofYearDay(IsoDate.number(ordinal, "year"), IsoDate.number(ordinal, "day"));
            return Optional.of(IsoDate.timed(ordinal, day));
        }
        var date = SHORT.matcher(text);
        return date.matches() ? Optional.of(IsoDate.timed(date, IsoDate.day(date, 2000))) : Optional.empty();
    }
}
