package citewire.ask.check.rung;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.ReadSentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every date of the claim is one of the sentences it is drawn from, as written or as meant when it was written. */
final class DateRung implements Rung {

    @Override
    public @Nullable String objection(Comparison compared) {
        return compared.claim().dates().stream()
                .filter(date -> !isThere(date, compared))
                .findFirst()
                .map(date -> "the passage does not hold the date "
                        + date.span().of(compared.claim().text()))
                .orElse(null);
    }

    private static boolean isThere(DateMention date, Comparison compared) {
        LocalDate written = compared.passage().written();
        return compared.all(ReadSentence::dates).anyMatch(said -> date.says(said, written))
                || (written != null && date.isPublication(written) && !tellsAnotherMonth(date, compared))
                || isYearThere(date, compared);
    }

    /** The month of publication is not to take the place of the one that is told. */
    private static boolean tellsAnotherMonth(DateMention date, Comparison compared) {
        return date.year() == null
                && date.day() == null
                && compared.all(ReadSentence::dates)
                        .anyMatch(said -> said.month() != null
                                && compared.claim().dates().stream().noneMatch(own -> own.month() == said.month()));
    }

    /** "In July 2024" where the passage has July, and 2024 apart from it. */
    private static boolean isYearThere(DateMention date, Comparison compared) {
        Integer year = date.year();
        if (year == null || date.month() == null) {
            return false;
        }
        var yearless = new DateMention(null, date.month(), date.day(), date.weekday(), null, null, date.span());
        LocalDate written = compared.passage().written();
        boolean published = written != null && written.getYear() == year;
        boolean told = compared.all(ReadSentence::figures)
                .anyMatch(figure -> figure.value().compareTo(new BigDecimal(year)) == 0);
        return (published || told) && compared.all(ReadSentence::dates).anyMatch(said -> yearless.says(said, written));
    }
}
