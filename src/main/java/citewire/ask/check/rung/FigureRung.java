package citewire.ask.check.rung;

import citewire.ask.check.read.Figure;
import citewire.ask.check.read.Figure.Kind;
import citewire.ask.check.read.ReadSentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every figure of the claim is in the sentences it is drawn from. */
final class FigureRung implements Rung {

    private static final BigDecimal FIRST_YEAR = new BigDecimal(1500);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2100);

    @Override
    public @Nullable String objection(Comparison compared) {
        String missing = missing(compared);
        return missing != null ? missing : repeated(compared);
    }

    private static @Nullable String missing(Comparison compared) {
        return compared.claim().figures().stream()
                .filter(figure -> compared.all(ReadSentence::figures).noneMatch(figure::matches))
                .filter(figure -> !ofDate(figure, compared) && !ofPublication(figure, compared))
                .findFirst()
                .map(figure -> "the passage does not hold the figure "
                        + figure.span().of(compared.claim().text()).strip())
                .orElse(null);
    }

    /** A figure that stands in more places than it does there has taken another's: "nine of the nine seats". */
    private static @Nullable String repeated(Comparison compared) {
        var figures = compared.claim().figures();
        for (Figure figure : figures) {
            long claimed = figures.stream().filter(figure::sameAs).count();
            long told =
                    compared.all(ReadSentence::figures).filter(figure::matches).count();
            if (claimed > 1 && told > 0 && told < claimed && !isYear(figure)) {
                return "the passage does not hold the figure "
                        + figure.span().of(compared.claim().text()).strip() + " so often";
            }
        }
        return null;
    }

    /** "In 2024" where the passage has "July 2024"; "the 7th" where it has "7 July". */
    private static boolean ofDate(Figure figure, Comparison compared) {
        return switch (figure.kind()) {
            case PLAIN -> compared.all(ReadSentence::dates).anyMatch(date -> is(figure, date.year()));
            case NTH -> compared.all(ReadSentence::dates).anyMatch(date -> is(figure, date.day()));
            case PERCENT, ORDINAL, TIME -> false;
        };
    }

    private static boolean isYear(Figure figure) {
        return figure.kind() == Kind.PLAIN
                && figure.unit() == null
                && figure.value().compareTo(FIRST_YEAR) >= 0
                && figure.value().compareTo(LAST_YEAR) <= 0;
    }

    private static boolean is(Figure figure, @Nullable Integer number) {
        return number != null && figure.value().compareTo(new BigDecimal(number)) == 0;
    }

    /** The year of publication, or its day where the claim names its month too. */
    private static boolean ofPublication(Figure figure, Comparison compared) {
        LocalDate written = compared.passage().written();
        if (written == null || (figure.kind() != Kind.PLAIN && figure.kind() != Kind.NTH)) {
            return false;
        }
        boolean year = is(figure, written.getYear())
                && compared.all(ReadSentence::figures).noneMatch(FigureRung::isYear);
        return year
                || (is(figure, written.getDayOfMonth())
                        && compared.claim().dates().stream().anyMatch(date -> date.month() == written.getMonth()));
    }
}
