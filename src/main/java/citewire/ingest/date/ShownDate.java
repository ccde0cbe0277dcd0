package citewire.ingest.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in a line that a page shows its readers: "Updated on 5 January 2026, 8:30". */
final class ShownDate {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[/.年년]\\s?(?<month>\\d{1,2})[/.月월]\\s?(?<day>\\d{1,2})[日일]?.*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4}).*");
    private static final Pattern DAY_WORD =
            Pattern.compile("(?:.*?\\D)?(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(?<word>\\p{L}{3,})"
                    + "\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4}).*");
    private static final Pattern WORD_DAY = Pattern.compile(
            "(?:.*?[^\\p{L}])?(?<word>\\p{L}{3,})\\.?\\s+" + "(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4}).*");

    private ShownDate() {}

    static Optional<Published> read(String text) {
        return numbers(YEAR_FIRST.matcher(text))
                .or(() -> numbers(DAY_FIRST.matcher(text)))
                .or(() -> words(DAY_WORD.matcher(text)))
                .or(() -> words(WORD_DAY.matcher(text)));
    }

    private static Optional<Published> numbers(Matcher date) {
        return date.matches() ? day(date, IsoDate.number(date, "month")) : Optional.empty();
    }

    private static Optional<Published> words(Matcher date) {
        return date.matches() ? day(date, DateWords.month(date.group("word"))) : Optional.empty();
    }

    private static Optional<Published> day(Matcher date, @Nullable Integer month) {
        return month == null
                ? Optional.empty()
                : Optional.of(new Published.Day(
                        LocalDate.of(IsoDate.number(date, "year"), month, IsoDate.number(date, "day"))));
    }
}
