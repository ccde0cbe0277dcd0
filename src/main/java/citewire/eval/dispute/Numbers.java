package citewire.eval.dispute;

import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.fact.Sort;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts other numbers in the place of a text's own, written as those are. */
final class Numbers {

    private static final Set<Sort> COUNTS = Set.of(Sort.COUNT, Sort.MONEY, Sort.PERCENTAGE);

    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");

    /** What leaves room for other numbers, so that another one need not contradict it. */
    private static final Pattern OPEN =
            Pattern.compile("(?i)\\b(?:at least|more than|over|up to|less than|fewer than|under|nearly"
                    + "|almost|about|around|some|roughly|approximately|estimated|as many as|as much as|between|to|and|or|than|of|another"
                    + "|from|by|other|than a|above|below|most|least)\\s+(?:US)?[$£€]?$");

    private static final Pattern RANGE_BEHIND =
            Pattern.compile("(?i)^(?: to \\d|-|–| (?:more|other|of|or|additional)\\b).*", Pattern.DOTALL);

    private Numbers() {}

    /** Those a reader takes for what they say. */
    static List<Fact> firm(List<Fact> facts, String text) {
        return facts.stream()
                .filter(fact -> COUNTS.contains(fact.sort()))
                .filter(fact ->
                        !OPEN.matcher(text.substring(0, fact.span().start())).find())
                .filter(fact ->
                        !RANGE_BEHIND.matcher(text.substring(fact.span().end())).matches())
                .filter(fact -> number(fact.text()).isPresent())
                .toList();
    }

    static Optional<BigDecimal> number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int word = WORDS.indexOf(lower);
        if (word > 1) {
            return Optional.of(new BigDecimal(word));
        }
        var digits = DIGITS.matcher(text);
        return digits.lookingAt() ? Optional.of(new BigDecimal(digits.group().replace(",", ""))) : Optional.empty();
    }

    /** By a quarter to one and a half more, or as much less where that is allowed. */
    static Optional<String> other(String text, boolean more, Random random) {
        double factor = 1.25 + random.nextDouble() * 1.25;
        boolean up = more || random.nextBoolean();
        return number(text)
                .map(value -> scaled(value, up ? factor : 1 / factor))
                .flatMap(value -> written(text, value));
    }

    private static BigDecimal scaled(BigDecimal value, double factor) {
        BigDecimal scaled = value.multiply(new BigDecimal(factor)).setScale(value.scale(), RoundingMode.HALF_UP);
        if (scaled.compareTo(value) == 0) {
            return value.add(value.ulp());
        }
        return scaled;
    }

    /** A value in the way {@code text} is written; empty where it cannot be, and where it is the same. */
    static Optional<String> written(String text, BigDecimal value) {
        boolean same = number(text).filter(own -> own.compareTo(value) == 0).isPresent();
        if (same || value.signum() <= 0 || value.compareTo(BigDecimal.ONE) == 0) {
            return Optional.empty();
        }
        if (!Character.isDigit(text.charAt(0))) {
            return value.scale() <= 0 && value.intValue() < WORDS.size()
                    ? Optional.of(WORDS.get(value.intValue()))
                    : Optional.of(value.toPlainString());
        }
        String digits = value.compareTo(new BigDecimal(1000)) >= 0 && value.scale() <= 0
                ? String.format(Locale.ENGLISH, "%,d", value.longValue())
                : value.toPlainString();
        return Optional.of(DIGITS.matcher(text).replaceFirst(digits));
    }

    /** "about 1,200" of 1,187; empty where there is nothing to round. */
    static Optional<String> rounded(String text, Random random) {
        return number(text)
                .filter(value -> value.precision() - Math.max(0, value.scale()) > 2)
                .flatMap(value -> {
                    var down = new MathContext(2, RoundingMode.DOWN);
                    var up = new MathContext(2, RoundingMode.UP);
                    var half = new MathContext(2, RoundingMode.HALF_UP);
                    return switch (random.nextInt(3)) {
                        case 0 ->
                            written(text, value.round(half).setScale(0, RoundingMode.HALF_UP))
                                    .map(words -> "about " + words);
                        case 1 ->
                            written(text, value.round(down).setScale(0, RoundingMode.HALF_UP))
                                    .map(words -> "more than " + words);
                        default ->
                            written(text, value.round(up).setScale(0, RoundingMode.HALF_UP))
                                    .map(words -> "nearly " + words);
                    };
                });
    }
}
