package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes a number another way: "1.2m" is "1.2 million" is "1,200,000", "12 percent" is "12%". */
public final class NumberFormat implements Rewording {

    private record Way(String detail, Pattern pattern, Function<MatchResult, String> writes) {}

    private static final List<String> SMALL =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<Way> WAYS = List.of(
            new Way(
                    "magnitude spelt out",
                    Pattern.compile("(?<![\\d.,])(\\d+(?:\\.\\d+)?)(m|bn|tn)\\b"),
                    NumberFormat::spelt),
            new Way(
                    "digits",
                    Pattern.compile("(?<![\\d.,])(\\d+(?:\\.\\d+)?) (million|billion)\\b"),
                    NumberFormat::digits),
            new Way(
                    "percent sign",
                    Pattern.compile("(?<![\\d.,])(\\d+(?:\\.\\d+)?) ?(percent|per cent)\\b"),
                    found -> found.group(1) + "%"),
            new Way(
                    "percent spelt out",
                    Pattern.compile("(?<![\\d.,])(\\d+(?:\\.\\d+)?)%"),
                    found -> found.group(1) + " percent"),
            new Way(
                    "word to digits",
                    Pattern.compile("(?<=[\\p{Ll},] )(" + String.join("|", SMALL) + ")(?= \\p{Ll}{3,}s\\b)"),
                    found -> String.valueOf(SMALL.indexOf(found.group(1)) + 2)),
            new Way(
                    "round millions",
                    Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:,\\d00)?),(\\d)00,000\\b"),
                    NumberFormat::millions));

    @Override
    public Optional<Reworded> of(Claim claim) {
        int from = Math.floorMod(claim.source().text().hashCode(), WAYS.size());
        for (int i = 0; i < WAYS.size(); i++) {
            Way way = WAYS.get((from + i) % WAYS.size());
            var found = way.pattern().matcher(claim.text());
            if (found.find() && !Quotations.open(claim.text(), found.start())) {
                String text = claim.text().substring(0, found.start())
                        + way.writes().apply(found.toMatchResult())
                        + claim.text().substring(found.end());
                return Optional.of(new Reworded(text, way.detail()));
            }
        }
        return Optional.empty();
    }

    private static String spelt(MatchResult found) {
        return found.group(1)
                + switch (found.group(2)) {
                    case "m" -> " million";
                    case "bn" -> " billion";
                    default -> " trillion";
                };
    }

    private static String digits(MatchResult found) {
        int zeros = found.group(2).equals("million") ? 6 : 9;
        return String.format(
                Locale.ROOT,
                "%,d",
                new BigDecimal(found.group(1)).scaleByPowerOfTen(zeros).toBigInteger());
    }

    private static String millions(MatchResult found) {
        return found.group(1) + (found.group(2).equals("0") ? "" : "." + found.group(2)) + " million";
    }
}
