package citewire.ask.question.time;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.calendar.Unit;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Years, decades, quarters, halves and seasons of a year. */
final class Years {

    private static final int SUMMIT_WITHIN = 4;

    private final Words words;
    private final AskersCalendar calendar;

    Years(Words words, AskersCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    @Nullable Found at(int i) {
        Found found = quarter(i);
        found = found == null ? half(i) : found;
        found = found == null ? season(i) : found;
        found = found == null ? decade(i) : found;
        return found == null ? year(i) : found;
    }

    /** 1500 to 2099: in front of people and dollars it is their number. */
    static @Nullable Integer plain(Words words, int i) {
        int number = words.number(i);
        boolean counts = words.is(i + 1, Kind.COUNTED) && !words.breaks(i + 1);
        return number >= 1500 && number <= 2099 && !counts ? number : null;
    }

    static @Nullable Integer withMonth(Words words, int i) {
        int number = words.number(i);
        return number >= 1000 && number <= 2999 ? number : null;
    }

    /** The number of "7", and of "7th" where ordinals may stand; -1 for none. */
    static int number(Words words, int i, boolean ordinals) {
        int number = words.number(i);
        String text = words.at(i).text();
        if (number >= 0 || !ordinals || words.at(i).quoted() || text.length() < 3 || text.length() > 4) {
            return number;
        }
        String end = text.substring(text.length() - 2);
        boolean ordinal = "st".equals(end) || "nd".equals(end) || "rd".equals(end) || "th".equals(end);
        String figures = text.substring(0, text.length() - 2);
        return ordinal && figures.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(figures) : -1;
    }

    /** "Q3 2023", "Q3", "third quarter of 2023". */
    private @Nullable Found quarter(int i) {
        String text = words.at(i).text();
        boolean brief = !words.at(i).quoted() && text.length() == 2 && text.charAt(0) == 'q';
        int quarter = brief ? text.charAt(1) - '0' : words.value(i, Kind.ORDINAL);
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        if (brief) {
            Integer year = yearBehind(i + 1);
            YearMonth start = year == null ? recent(3 * quarter - 2) : YearMonth.of(year, 3 * quarter - 2);
            int to = year == null ? i + 1 : behindYear(i + 1);
            return new Found(i, to, calendar.months(start, 3), year == null ? Form.YEARLESS : Form.DATED);
        }
        return words.counts(i + 1, Unit.QUARTER) ? part(i, 3 * quarter - 2, 3) : null;
    }

    private YearMonth recent(int month) {
        YearMonth now = YearMonth.from(calendar.today());
        YearMonth here = now.withMonth(month);
        return here.isAfter(now) ? here.minusYears(1) : here;
    }

    /** "H1 2024", "first half of 2024". */
    private @Nullable Found half(int i) {
        String text = words.at(i).text();
        boolean brief = !words.at(i).quoted() && ("h1".equals(text) || "h2".equals(text));
        int half = brief ? text.charAt(1) - '0' : words.value(i, Kind.ORDINAL);
        if (half < 1 || half > 2) {
            return null;
        }
        if (brief) {
            Integer year = yearBehind(i + 1);
            return year == null
                    ? null
                    : new Found(i, behindYear(i + 1), calendar.months(YearMonth.of(year, 6 * half - 5), 6), Form.DATED);
        }
        return words.is(i + 1, Kind.HALF) ? part(i, 6 * half - 5, 6) : null;
    }

    /** The part's second word stands at {@code i + 1}, and only a year behind it makes it time. */
    private @Nullable Found part(int i, int month, int count) {
        Integer year = yearBehind(i + 2);
        return year == null
                ? null
                : new Found(i, behindYear(i + 2), calendar.months(YearMonth.of(year, month), count), Form.DATED);
    }

    /** "summer 2023", "the summer of 2023", "in spring". */
    private @Nullable Found season(int i) {
        if (!words.is(i, Kind.SEASON)) {
            return null;
        }
        int month = words.value(i, Kind.SEASON);
        Integer year = yearBehind(i + 1);
        if (year != null) {
            return new Found(i, behindYear(i + 1), calendar.months(YearMonth.of(year, month), 3), Form.DATED);
        }
        int lead = words.is(i - 1, Kind.THE) ? i - 2 : i - 1;
        boolean inIt = "in".equals(words.at(lead).text())
                || "during".equals(words.at(lead).text());
        return inIt && words.breaks(i + 1) && !words.breaks(i)
                ? new Found(i, i + 1, calendar.months(recent(month), 3), Form.YEARLESS)
                : null;
    }

    /** "the 1990s". */
    private @Nullable Found decade(int i) {
        String text = words.at(i).text();
        if (words.at(i).quoted()
                || text.length() != 5
                || !text.endsWith("0s")
                || words.at(i).capital()) {
            return null;
        }
        String figures = text.substring(0, 4);
        if (!figures.chars().allMatch(c -> c >= '0' && c <= '9') || figures.charAt(0) == '0') {
            return null;
        }
        int first = Integer.parseInt(figures);
        boolean century = first % 100 == 0;
        return new Found(
                i,
                i + 1,
                calendar.months(YearMonth.of(first, 1), 12 * (century && first < 2000 ? 100 : 10)),
                Form.DATED);
    }

    private @Nullable Found year(int i) {
        Integer year = plain(words, i);
        if (year == null || (words.at(i).before() == Word.Before.DASH && !words.is(i - 1, Kind.PART))) {
            return null;
        }
        if (words.is(i - 1, Kind.DATING) && !words.breaks(i)) {
            return new Found(i, i + 1, calendar.year(year), Form.DATED);
        }
        return modern(year) && (beforeName(i) || behindName(i))
                ? new Found(i, i + 1, calendar.year(year), Form.ADJECTIVE)
                : null;
    }

    private static boolean modern(int year) {
        return year >= 1900;
    }

    /** "the 2024 summit", "the 2024 US presidential race", "its 2022 word". */
    private boolean beforeName(int i) {
        for (int j = i + 1; j <= i + SUMMIT_WITHIN && !words.breaks(j); j++) {
            if (words.is(j, Kind.EVENT)) {
                return true;
            }
        }
        boolean near = Math.abs(words.number(i) - calendar.today().getYear()) <= 5;
        boolean led = words.is(i - 1, Kind.DETERMINER) && !words.at(i - 1).capital() && !words.breaks(i);
        return near && led && !words.breaks(i + 1);
    }

    /** "World Cup 2026", "the election 2020". */
    private boolean behindName(int i) {
        return words.is(i - 1, Kind.EVENT) && !words.breaks(i);
    }

    private @Nullable Integer yearBehind(int i) {
        if (words.breaks(i)) {
            return null;
        }
        return plain(words, words.is(i, Kind.OF) ? i + 1 : i);
    }

    private int behindYear(int i) {
        return words.is(i, Kind.OF) ? i + 2 : i + 1;
    }
}
