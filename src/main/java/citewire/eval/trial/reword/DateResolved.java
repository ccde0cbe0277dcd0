package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the day that "on Monday" or "yesterday" meant when the article appeared. */
public final class DateResolved implements Rewording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?i:(?<=\\w )on )?(?<![Ll]ast |[Nn]ext |[Tt]his |[Ee]very |[Bb]y |[Uu]ntil |and |or |of |after |before |since |from |to |through |a )\\b"
                    + "(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?! (?:night|morning|afternoon|evening|after|before|and|or|to|through|of|Times|Agreement|Night|Afternoon)|['’,-]| \\p{Lu})");

    private static final Pattern PAST = Pattern.compile(
            ".*\\b(?:said|was|were|had|announced|told|won|killed|died|opened|reported|met|arrived|rose|fell|\\p{Ll}{3,}ed)\\b.*");
    private static final Pattern OPEN = Pattern.compile(
            ".*\\b(?:will|would|to be|plans?|scheduled|expected|due|could|may|might|should|is|are|going|set)\\b.*");

    @Override
    public Optional<Reworded> of(Claim claim) {
        var published = claim.article().article().header().published();
        if (published == null
                || !PAST.matcher(claim.text()).matches()
                || OPEN.matcher(claim.text()).matches()) {
            return Optional.empty();
        }
        LocalDate day = published.date();
        var weekday = WEEKDAY.matcher(claim.text());
        if (weekday.find()) {
            var meant = DayOfWeek.valueOf(weekday.group("day").toUpperCase(Locale.ROOT));
            LocalDate then = day.with(TemporalAdjusters.previousOrSame(meant));
            String text = claim.text().substring(0, weekday.start()) + "on " + DAY.format(then)
                    + claim.text().substring(weekday.end());
            return Optional.of(new Reworded(text, "weekday"));
        }
        return claim.text().contains(" yesterday")
                        && !claim.text().contains("\"")
                        && !claim.text().contains("“")
                ? Optional.of(new Reworded(
                        claim.text().replaceFirst(" yesterday", " on " + DAY.format(day.minusDays(1))), "yesterday"))
                : Optional.empty();
    }
}
