package citewire.eval.trial.fact;

import citewire.domain.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is counted and measured: money, percentages, ages, other counts, and their units and magnitudes. */
final class NumberFacts {

    private static final String MAGNITUDE = "million|billion|trillion|thousand|bn|tn|m|k";
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
            + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,:/-])(?<symbol>US\\$|A\\$|C\\$|[$£€])?"
            + "(?<digits>" + DIGITS + "|(?:" + WORDS + ")(?![\\p{L}-]))"
            + "(?:[ -]?(?<magnitude>" + MAGNITUDE + ")\\b)?"
            + "(?<percent> ?%| percent\\b| per cent\\b| pct\\b)?"
            + "(?<year>-year-old\\b)?(?![\\p{N}/:]|-\\d|[.,]\\d|(?:st|nd|rd|th)\\b)");

    private static final Pattern MONTH_BEFORE = Pattern.compile("(?:January|February|March|April|May|June|July|August"
            + "|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?) $");
    private static final Pattern MONTH_BEHIND = Pattern.compile(" (?:of )?(?:January|February|March|April|May|June|July"
            + "|August|September|October|November|December)\\b.*");

    /** "Boeing 747", "Group of 8", "Number 10", "Windows 98": a name's part. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:.*[^.!?”\"] )?(?:\\p{Lu}[\\p{L}.]*|[Gg]roup of|[Nn]umber|[Nn]o\\.?"
                    + "|[Cc]hapter|[Pp]hase|[Cc]lass|[Aa]rticle|[Tt]itle|[Ff]ormula|[Vv]ersion) $",
            Pattern.DOTALL);

    private static final Pattern TIME_BEHIND = Pattern.compile("(?i) ?(?:a\\.?m\\b|p\\.?m\\b|o['’]clock|GMT|BST).*");
    private static final Pattern COUNTED = Pattern.compile("(?: [\\p{Ll}(]|-\\p{Ll}).*");
    private static final Pattern CURRENCY = Pattern.compile(" (?:euros?|dollars?|pounds?|yen|crowns?)\\b.*");

    private static final Map<String, Integer> VALUES = values();

    /** Units of one family can be mistaken for each other. */
    private static final List<List<String>> FAMILIES = List.of(
            List.of("thousand", "million", "billion", "trillion"),
            List.of("m", "bn", "tn"),
            List.of("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"),
            List.of("second", "minute", "hour", "day", "week", "month", "year", "decade"),
            List.of("miles", "kilometers", "kilometres", "meters", "metres", "feet", "yards", "inches"),
            List.of("dollars", "euros", "pounds", "yen"),
            List.of("tons", "tonnes", "pounds", "kilograms", "kilos", "grams", "ounces"));

    private static final Pattern UNIT = Pattern.compile("(?<=\\d|\\b(?:" + WORDS + ")|million|billion)[ -]?"
            + "(?<unit>thousand|million|billion|trillion|bn|tn|m|seconds|minutes|hours|days|weeks|months|years|decades"
            + "|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|yards|inches|dollars|euros|pounds|yen|tons|tonnes|kilograms"
            + "|kilos|grams|ounces)(?![\\p{L}\\p{N}]| (?:old|ago))");

    private NumberFacts() {}

    static List<Fact> in(String text) {
        var found = new ArrayList<Fact>();
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            Sort sort = sort(numbers, text);
            if (sort != null) {
                int start = numbers.start("digits");
                found.add(fact(sort, text, numbers, start));
            }
        }
        var units = UNIT.matcher(text);
        while (units.find()) {
            String unit = units.group("unit");
            for (int family = 0; family < FAMILIES.size(); family++) {
                if (FAMILIES.get(family).contains(unit)) {
                    var span = new TextSpan(units.start("unit"), units.end("unit"));
                    found.add(new Fact(Sort.UNIT, span, unit, family + ":" + unit));
                }
            }
        }
        return found;
    }

    /** Only the digits and their magnitude are exchanged; the sign and the unit stay. */
    private static Fact fact(Sort sort, String text, Matcher number, int start) {
        int end = number.group("magnitude") == null ? number.end("digits") : number.end("magnitude");
        var span = new TextSpan(start, end);
        return new Fact(sort, span, span.of(text), value(number).toPlainString());
    }

    private static @org.jspecify.annotations.Nullable Sort sort(Matcher number, String text) {
        String before = text.substring(0, number.start());
        String behind = text.substring(number.end());
        String digits = number.group("digits");
        if (number.group("symbol") != null || CURRENCY.matcher(behind).matches()) {
            return Sort.MONEY;
        }
        if (number.group("percent") != null) {
            return Sort.PERCENTAGE;
        }
        if (number.group("year") != null
                || (before.endsWith(", ") && behind.startsWith(",") && digits.matches("[1-9]\\d"))) {
            return Sort.AGE;
        }
        boolean date = MONTH_BEFORE.matcher(before).find()
                || MONTH_BEHIND.matcher(behind).matches()
                || (digits.matches("(?:1[89]|20)\\d\\d") && number.group("magnitude") == null);
        boolean other = NAMED.matcher(before).matches()
                || TIME_BEHIND.matcher(behind).matches()
                || digits.matches("0.*")
                || before.endsWith("-");
        return date || other || !COUNTED.matcher(behind).matches() ? null : Sort.COUNT;
    }

    private static BigDecimal value(Matcher number) {
        String digits = number.group("digits");
        Integer word = VALUES.get(digits);
        var value = word == null ? new BigDecimal(digits.replace(",", "")) : new BigDecimal(word);
        String magnitude = number.group("magnitude");
        int zeros = magnitude == null
                ? 0
                : switch (magnitude) {
                    case "thousand", "k" -> 3;
                    case "million", "m" -> 6;
                    case "billion", "bn" -> 9;
                    default -> 12;
                };
        return value.scaleByPowerOfTen(zeros).stripTrailingZeros();
    }

    private static Map<String, Integer> values() {
        var values = new java.util.HashMap<String, Integer>();
        String[] words = WORDS.split("\\|", -1);
        for (int i = 0; i < words.length; i++) {
            values.put(words[i].toLowerCase(Locale.ROOT), i < 19 ? i + 2 : (i - 19) * 10 + 30);
        }
        return Map.copyOf(values);
    }
}
