package citewire.ask.check;

import citewire.domain.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is meant: {@code 1,200,000}, {@code 1.2m} and {@code 1.2 million} are the same.
 *
 * @param value without trailing zeros
 * @param span where it stands
 */
record Figure(BigDecimal value, Kind kind, TextSpan span) {

    /** What is counted. */
    enum Kind {
        PLAIN,
        PERCENT,
        /** Written with letters: "third". */
        ORDINAL
    }

    private static final Pattern TOKEN = Pattern.compile(
            "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<tail>%|\\p{L}+)?|(?<word>\\p{L}+)|(?<percent>%)");

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12));

    /** "first" and "second" are left out: they order a story more often than they count. */
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fifteenth", 15),
            Map.entry("twentieth", 20));

    private static final Map<String, BigDecimal> MAGNITUDES = Map.ofEntries(
            Map.entry("hundred", power(2)),
            Map.entry("thousand", power(3)),
            Map.entry("k", power(3)),
            Map.entry("million", power(6)),
            Map.entry("m", power(6)),
            Map.entry("mn", power(6)),
            Map.entry("billion", power(9)),
            Map.entry("bn", power(9)),
            Map.entry("b", power(9)),
            Map.entry("trillion", power(12)),
            Map.entry("tn", power(12)));

    /** Whether both mean the same number; "7th" may be a day and matches a plain 7, "third" does not match "three". */
    boolean matches(Figure other) {
        return value.compareTo(other.value) == 0 && kind == other.kind;
    }

    /** The numbers of a text in order. A lone "one" is a pronoun more often than a number and is left out. */
    static List<Figure> in(String text) {
        var reading = new Reading();
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            reading.token(tokens);
        }
        reading.close();
        return reading.figures;
    }

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }

    /** Adds number words and magnitudes up until another word ends the number. */
    private static final class Reading {

        private final List<Figure> figures = new ArrayList<>();
        private @Nullable BigDecimal value;
        private boolean bareOne;
        private int start;
        private int end;

        void token(Matcher token) {
            if (token.group("digits") != null) {
                close();
                open(new BigDecimal(token.group("digits").replace(",", "")), token.start(), token.end("digits"));
                String tail = token.group("tail");
                if (tail != null) {
                    word(tail.toLowerCase(Locale.ROOT), token.start("tail"), token.end());
                }
                return;
            }
            String word = token.group("word");
            word(word == null ? "%" : word.toLowerCase(Locale.ROOT), token.start(), token.end());
        }

        private void word(String word, int from, int to) {
            BigDecimal magnitude = MAGNITUDES.get(word);
            Integer unit = UNITS.get(word);
            Integer ordinal = ORDINALS.get(word);
            boolean adjacent = value != null && from - end <= 1;
            if (adjacent && percent(word)) {
                add(Kind.PERCENT, to);
            } else if (value != null && adjacent && magnitude != null) {
                value = value.multiply(magnitude);
                bareOne = false;
                end = to;
            } else if (adjacent && (word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th"))) {
                end = to;
            } else if (unit != null) {
                unit(unit, from, to);
            } else if (ordinal != null) {
                close();
                figures.add(new Figure(plain(new BigDecimal(ordinal)), Kind.ORDINAL, new TextSpan(from, to)));
            } else {
                close();
            }
        }

        private void unit(int unit, int from, int to) {
            boolean continues = value != null
                    && from - end <= 1
                    && unit < 10
                    && value.remainder(BigDecimal.TEN).signum() == 0
                    && value.signum() > 0;
            if (value != null && continues) {
                value = value.add(new BigDecimal(unit));
                end = to;
                return;
            }
            close();
            open(new BigDecimal(unit), from, to);
            bareOne = unit == 1;
        }

        private void open(BigDecimal number, int from, int to) {
            value = number;
            bareOne = false;
            start = from;
            end = to;
        }

        void close() {
            if (value != null && !bareOne) {
                add(Kind.PLAIN, end);
            }
            value = null;
        }

        private void add(Kind kind, int to) {
            if (value != null) {
                figures.add(new Figure(plain(value), kind, new TextSpan(start, to)));
            }
            value = null;
        }

        private static boolean percent(String word) {
            return word.equals("%") || word.equals("percent") || word.equals("per") || word.equals("pct");
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }
}
