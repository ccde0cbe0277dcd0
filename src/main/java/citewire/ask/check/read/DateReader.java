package citewire.ask.check.read;

import citewire.domain.TextSpan;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a text, English and German. */
final class DateReader {

    private static final String WEEKDAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
            + "|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag";

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember";

    private static final String SHORT = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";

    private static final Pattern DATE = Pattern.compile("\\b(?<iso>\\d{4}-\\d{2}-\\d{2})\\b"
            + "|\\b(?i:(?<which>last|this|next|past|previous|coming) (?<period>week|weekend|month|quarter|year|season|spring|summer"
            + "|autumn|fall|winter|decade|century))\\b"
            + "|\\b(?:(?<wd1>" + WEEKDAYS
            + "),? )?(?:(?:den|dem) )?(?<day1>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? (?<month1>" + MONTHS
            + "|" + SHORT + ")\\b(?:,? (?<year1>\\d{4})\\b)?"
            + "|\\b(?:(?<wd2>" + WEEKDAYS + "),? )?(?<month2>" + MONTHS + "|" + SHORT
            + ") (?<day2>\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,]?\\d|%)(?:,? (?<year2>\\d{4})\\b)?"
            + "|\\b(?<month3>" + MONTHS + "|" + SHORT + ")(?: of|,)? (?<year3>\\d{4})\\b"
            + "|\\b(?<wd4>" + WEEKDAYS + ")s?\\b"
            // May and March are months behind a word that dates
            + "|\\b(?<month5>(?:" + MONTHS + ")(?<!May)(?<!March))\\b"
            + "|(?<=\\b(?:in|of|by|last|next|this|since|until|late|early|mid|from|to|and|im|seit|bis)[ -])(?<month6>May|March)\\b"
            + "|\\b(?i:(?<near>yesterday|today|tonight|tomorrow|gestern|heute|morgen))\\b");

    private static final Map<String, Integer> NEAR =
            Map.of("yesterday", -1, "gestern", -1, "today", 0, "tonight", 0, "heute", 0, "tomorrow", 1, "morgen", 1);

    private static final Map<String, Month> MONTH_NAMES = monthNames();
    private static final Map<String, DayOfWeek> WEEKDAY_NAMES = weekdayNames();

    private DateReader() {}

    static List<DateMention> read(String text) {
        var found = new ArrayList<DateMention>();
        var dates = DATE.matcher(text);
        while (dates.find()) {
            found.add(mention(dates));
        }
        return List.copyOf(found);
    }

    private static DateMention mention(Matcher date) {
        var span = new TextSpan(date.start(), date.end());
        String iso = date.group("iso");
        if (iso != null) {
            int month = Integer.parseInt(iso.substring(5, 7));
            return new DateMention(
                    Integer.valueOf(iso.substring(0, 4)),
                    month >= 1 && month <= 12 ? Month.of(month) : null,
                    Integer.valueOf(iso.substring(8)),
                    null,
                    null,
                    null,
                    span);
        }
        return new DateMention(
                number(any(date, "year1", "year2", "year3")),
                month(any(date, "month1", "month2", "month3", "month5", "month6")),
                number(any(date, "day1", "day2")),
                WEEKDAY_NAMES.get(lower(any(date, "wd1", "wd2", "wd4"))),
                NEAR.get(lower(date.group("near"))),
                period(date),
                span);
    }

    /** "past week" and "previous week" are "last week". */
    private static @Nullable String period(Matcher date) {
        if (date.group("period") == null) {
            return null;
        }
        String which = lower(date.group("which"));
        String same = switch (which) {
            case "past", "previous" -> "last";
            case "coming" -> "next";
            default -> which;
        };
        return same + " " + lower(date.group("period"));
    }

    private static @Nullable String any(Matcher date, String... groups) {
        for (String group : groups) {
            if (date.group(group) != null) {
                return date.group(group);
            }
        }
        return null;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Month month(@Nullable String name) {
        return name == null ? null : MONTH_NAMES.get(lower(name).substring(0, 3));
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Month> monthNames() {
        var names = new HashMap<String, Month>(Map.of("mär", Month.MARCH));
        for (Month month : Month.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                names.put(lower(month.getDisplayName(TextStyle.FULL, locale)).substring(0, 3), month);
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, DayOfWeek> weekdayNames() {
        var names = new HashMap<String, DayOfWeek>(Map.of("sonnabend", DayOfWeek.SATURDAY));
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                names.put(lower(day.getDisplayName(TextStyle.FULL, locale)), day);
            }
        }
        return Map.copyOf(names);
    }
}
