package citewire.ask.check.read;

import citewire.ask.check.read.Figure.Kind;
import citewire.domain.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a text: adds number words and magnitudes up until another word ends the number. */
final class FigureReader {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[,\u00a0\u202f]");
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\d:.,])(?<hour>\\d{1,2})(?:(?<colon>[:.])(?<minute>[0-5]\\d))?"
                    + "(?<half>\\s?(?i:[ap]\\.?m\\b\\.?)|(?<=:\\d\\d)(?![:\\d])|\\s?Uhr\\b)"
                    + "|(?:(?<sign>[$£€¥])\\s?)?(?<digits>\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}"
                    + "|\\d+(?:[.,]\\d+)?)(?<tail>%|[€£]|\\p{L}+)?"
                    + "|(?<word>\\p{L}+)|(?<percent>%)");

    private static final Pattern ROUGH = Pattern.compile(
            "(?i)\\b(?:about|around|roughly|some|nearly|almost|approximately|more than|over|under|less than|fewer than"
                    + "|at least|up to|close to|circa|etwa|rund|fast|knapp|über)\\s+(?:[$£€¥])?\\s*$");

    private static final Map<String, Integer> NUMBERS = numbers("number-words.txt");

    /** "first" and "second" are left out: they order a story more often than they count. */
    private static final Map<String, Integer> ORDINALS = numbers("ordinals.txt");

    private static final Map<String, Integer> MAGNITUDES = numbers("magnitudes.txt");
    private static final Map<String, String> UNITS = WordList.firsts("units.txt");
    private static final String YEAR = "year";
    private static final Map<String, Integer> YEARS = Map.of(
            "decade", 10, "decades", 10, "century", 100, "centuries", 100, "jahrzehnte", 10, "jahrhunderte", 100);
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
    private static final Set<String> PERCENT = Set.of("%", "percent", "pct", "percentage", "prozent");

    /** Longer runs of digits are no amounts, and expensive to reckon with. */
    private static final int MAX_DIGITS = 30;

    private final String text;
    private final List<Figure> figures = new ArrayList<>();
    private @Nullable BigDecimal value;
    private Kind kind = Kind.PLAIN;
    private @Nullable String unit;
    private boolean bareOne;
    private boolean article;
    private int start;
    private int end;

    private FigureReader(String text) {
        this.text = text;
    }

    static List<Figure> read(String text) {
        var reader = new FigureReader(text);
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            reader.token(tokens);
        }
        reader.close();
        return List.copyOf(reader.figures);
    }

    private void token(Matcher token) {
        if (token.group("hour") != null) {
            time(token);
        } else if (token.group("digits") != null) {
            digits(token);
        } else {
            String word = token.group("word");
            word(word == null ? "%" : word.toLowerCase(Locale.ROOT), token.start(), token.end());
        }
    }

    private void time(Matcher token) {
        close();
        int hour = Integer.parseInt(token.group("hour"));
        int minute = token.group("minute") == null ? 0 : Integer.parseInt(token.group("minute"));
        boolean afternoon = token.group("half").strip().toLowerCase(Locale.ROOT).startsWith("p") && hour < 12;
        open(new BigDecimal((afternoon ? hour + 12 : hour) * 60 + minute), token.start(), token.end());
        kind = Kind.TIME;
        close();
    }

    private void digits(Matcher token) {
        close();
        String digits = token.group("digits");
        if (digits.length() > MAX_DIGITS) {
            return;
        }
        open(decimal(digits), token.start("digits"), token.end("digits"));
        unit = UNITS.get(String.valueOf(token.group("sign")));
        String tail = token.group("tail");
        if (tail != null) {
            word(tail.toLowerCase(Locale.ROOT), token.start("tail"), token.end());
        }
    }

    private static BigDecimal decimal(String digits) {
        if (GROUPED.matcher(digits).matches()) {
            return new BigDecimal(SEPARATOR.matcher(digits).replaceAll(""));
        }
        return digits.indexOf('.') != digits.lastIndexOf('.')
                ? new BigDecimal(digits.replace(".", ""))
                : new BigDecimal(digits.replace(',', '.'));
    }

    private void word(String word, int from, int to) {
        // "5m" is five millions, "5 m" are metres
        Integer magnitude = word.length() == 1 && from != end ? null : MAGNITUDES.get(word);
        Integer number = NUMBERS.get(word);
        Integer ordinal = ORDINALS.get(word);
        boolean adjacent =
                value != null && (from - end <= 1 || text.substring(end, from).isBlank());
        if (adjacent && (PERCENT.contains(word) || perCent(word, to))) {
            kind = Kind.PERCENT;
            end = to;
            close();
        } else if (magnitude != null && (adjacent || article)) {
            multiply(magnitude, from, to);
        } else if (adjacent && SUFFIXES.contains(word)) {
            kind = Kind.NTH;
            end = to;
        } else if (number != null) {
            number(number, from, to);
        } else if (ordinal != null) {
            close();
            figures.add(figure(new BigDecimal(ordinal), Kind.ORDINAL, from, to));
        } else {
            measure(adjacent ? word : "");
            close();
        }
        article = word.equals("a") || word.equals("eine");
    }

    /** Of spans of time the longer are counted in years: "two decades" are twenty years. */
    private void measure(String word) {
        Integer years = YEARS.get(word);
        if (value != null && years != null) {
            value = value.multiply(BigDecimal.valueOf(years));
            unit = YEAR;
        } else if (unit == null) {
            unit = UNITS.get(word);
        }
    }

    private void multiply(int exponent, int from, int to) {
        if (value == null) {
            open(BigDecimal.ONE, from, to);
        }
        value = value == null ? null : value.multiply(BigDecimal.TEN.pow(exponent));
        bareOne = false;
        end = to;
    }

    private boolean perCent(String word, int to) {
        return word.equals("per") && text.regionMatches(true, to, " cent", 0, 5);
    }

    private void number(int number, int from, int to) {
        boolean continues = value != null
                && from - end <= 1
                && number < 10
                && value.remainder(BigDecimal.TEN).signum() == 0
                && value.signum() > 0;
        if (value != null && continues) {
            value = value.add(new BigDecimal(number));
            end = to;
            return;
        }
        close();
        open(new BigDecimal(number), from, to);
        bareOne = number == 1;
    }

    private void open(BigDecimal number, int from, int to) {
        value = number;
        kind = Kind.PLAIN;
        unit = null;
        bareOne = false;
        start = from;
        end = to;
    }

    private void close() {
        if (value != null && !bareOne) {
            figures.add(figure(value, kind, start, end));
        }
        value = null;
        unit = null;
    }

    private Figure figure(BigDecimal number, Kind as, int from, int to) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean rough =
                ROUGH.matcher(text.substring(Math.max(0, from - 20), from)).find();
        return new Figure(plain, as, unit, rough, new TextSpan(from, to));
    }

    private static Map<String, Integer> numbers(String file) {
        var numbers = new HashMap<String, Integer>();
        for (var words : WordList.rows(file)) {
            words.subList(1, words.size()).forEach(word -> numbers.put(word, Integer.valueOf(words.getFirst())));
        }
        return Map.copyOf(numbers);
    }
}
