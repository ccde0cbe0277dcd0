package citewire.ask.check.read;

import citewire.domain.TextSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is meant: {@code 1,200,000}, {@code 1.2m} and {@code 1.2 million} are the same.
 *
 * @param value without trailing zeros; minutes since midnight of a {@link Kind#TIME}
 * @param unit a currency or measure in one spelling: "$" and "dollars" are the same; null where none is written
 * @param rough whether "about" or the like stands before it
 * @param span where it stands
 */
public record Figure(BigDecimal value, Kind kind, @Nullable String unit, boolean rough, TextSpan span) {

    /** What is counted. */
    public enum Kind {
        PLAIN,
        PERCENT,
        /** Written with letters: "third". */
        ORDINAL,
        /** "7th": a day or an ordinal. */
        NTH,
        /** A time of day. */
        TIME
    }

    /** A rounded figure has no more digits than these that are not zero. */
    private static final int ROUND_DIGITS = 2;

    private static final int HALF_A_DAY = 720;
    private static final int HOUR = 60;

    /** The numbers of a text in order. A lone "one" is a pronoun more often than a number and is left out. */
    public static List<Figure> in(String text) {
        return FigureReader.read(text);
    }

    /** Whether this, a claim's, means the same as {@code other}, or is that one rounded where it says "about". */
    public boolean matches(Figure other) {
        return units(other) && (sameTime(other) || (kinds(other) && (sameValue(other) || rounds(other))));
    }

    /** Whether both, of one text, are of one kind and value. */
    public boolean sameAs(Figure other) {
        return kind == other.kind && units(other) && sameValue(other);
    }

    private boolean sameValue(Figure other) {
        return value.compareTo(other.value) == 0;
    }

    private boolean units(Figure other) {
        return unit == null || other.unit == null || unit.equals(other.unit);
    }

    private boolean kinds(Figure other) {
        return kind == other.kind || nth(this, other) || nth(other, this);
    }

    private static boolean nth(Figure one, Figure other) {
        return one.kind == Kind.NTH && (other.kind == Kind.PLAIN || other.kind == Kind.ORDINAL);
    }

    private boolean rounds(Figure other) {
        int digits = value.precision();
        return rough
                && kind == other.kind
                && digits <= ROUND_DIGITS
                && digits < other.value.precision()
                && other.value
                                .round(new MathContext(digits, RoundingMode.HALF_UP))
                                .compareTo(value)
                        == 0;
    }

    /** "7:15" is "07:15" and may be "19:15"; "at 7" may be "7 p.m.". */
    private boolean sameTime(Figure other) {
        if (kind == Kind.TIME && other.kind == Kind.TIME) {
            return (value.intValue() - other.value.intValue()) % HALF_A_DAY == 0;
        }
        return hour(this, other) || hour(other, this);
    }

    private static boolean hour(Figure time, Figure plain) {
        return time.kind == Kind.TIME
                && plain.kind == Kind.PLAIN
                && plain.value.scale() <= 0
                && plain.value.precision() <= 2
                && (time.value.intValue() - plain.value.intValue() * HOUR) % HALF_A_DAY == 0;
    }
}
