package citewire.ask.compare.dispute;

import citewire.ask.check.read.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Between what bounds a number lies as it is written: "about 1,200" is also 1,187, "at least 12" is also 14, and 38,000 may be
 * 37,642.
 *
 * @param low and {@code high}: the ends, both within
 */
record Amount(BigDecimal low, BigDecimal high) {

    private static final BigDecimal MOST = new BigDecimal("1e40");

    /** Counts below this are told as they are. */
    private static final BigDecimal ROUNDED_FROM = new BigDecimal(100);

    private static final BigDecimal ABOUT = new BigDecimal("0.12");

    /** "Nearly" may be as far below. */
    private static final BigDecimal NEARLY = new BigDecimal("0.15");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Pattern AT_LEAST =
            Pattern.compile("(?i)\\b(?:at least|more than|over|above|no (?:fewer|less) than"
                    + "|not (?:fewer|less) than|upwards? of|exceed(?:s|ed|ing)?|beyond|past|topp(?:ed|ing)|surpass(?:ed|ing|es)?|minimum of"
                    + "|passed)\\W+$");
    private static final Pattern AT_MOST =
            Pattern.compile("(?i)\\b(?:up to|at (?:the )?most|no more than|less than|fewer than"
                    + "|under|below|as (?:many|much) as|maximum of|within)\\W+$");
    private static final Pattern NEAR =
            Pattern.compile("(?i)\\b(?:nearly|almost|close to|just under|approaching)\\W+$");
    private static final Pattern ROUGHLY = Pattern.compile(
            "(?i)\\b(?:about|around|roughly|approximately|some|an? estimated|estimated|circa|perhaps|probably|maybe)\\W+$");
    private static final Pattern ROUGHLY_BEHIND = Pattern.compile(
            "(?i)^(?:[-\\s]odd\\b|\\s+or (?:so|more|less)\\b|\\s*\\+|-plus\\b|\\s+plus\\b).*", Pattern.DOTALL);
    private static final Pattern DOZEN = Pattern.compile("(?i).*(?:dozen|dutzend).*", Pattern.DOTALL);

    static Amount of(Figure figure, String text) {
        String before = text.substring(
                Math.max(0, figure.span().start() - 30), figure.span().start());
        before = before.replaceFirst("[$£€¥]\\s?$", "");
        BigDecimal value = figure.value();
        BigDecimal slack = slack(figure);
        if (AT_LEAST.matcher(before).find()) {
            return new Amount(value.subtract(slack), MOST);
        }
        if (AT_MOST.matcher(before).find()) {
            return new Amount(BigDecimal.ZERO, value.add(slack));
        }
        if (NEAR.matcher(before).find()) {
            return new Amount(value.subtract(value.abs().multiply(NEARLY)), value.add(slack));
        }
        boolean rough = ROUGHLY.matcher(before).find()
                || ROUGHLY_BEHIND.matcher(text.substring(figure.span().end())).matches()
                || DOZEN.matcher(figure.span().of(text)).matches();
        BigDecimal wide = rough ? slack.max(value.abs().multiply(ABOUT)) : slack;
        return new Amount(value.subtract(wide), value.add(wide));
    }

    /** Half of the last place that is not zero, where such a figure is rounded. */
    private static BigDecimal slack(Figure figure) {
        BigDecimal value = figure.value().stripTrailingZeros();
        boolean count = figure.kind() == Figure.Kind.PLAIN && value.scale() <= 0;
        if (value.signum() == 0 || (count && value.abs().compareTo(ROUNDED_FROM) < 0)) {
            return BigDecimal.ZERO;
        }
        return value.ulp().multiply(HALF).setScale(Math.max(0, value.scale()) + 2, RoundingMode.HALF_UP);
    }

    boolean meets(Amount other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }
}
