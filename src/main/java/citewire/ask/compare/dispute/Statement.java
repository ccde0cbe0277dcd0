package citewire.ask.compare.dispute;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.compare.report.Report;
import citewire.ask.compare.report.Told;
import citewire.domain.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence of a report, read. */
record Statement(Context context, Told told, ReadSentence read) {

    private static final Set<String> EXPECTED = Words.of("expected");
    private static final Set<String> MODAL = Words.of("modal");

    private static final Pattern INFINITIVE = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|due|set|scheduled|hopes?|hoped|wants?|wanted|expects?|expected) to \\p{L}");

    Report report() {
        return context.report();
    }

    /** What an outlet says of its own pages. */
    private static final Pattern OF_ITSELF = Pattern.compile(
            "(?i)\\b(?:editor['’]s note|the latest on|this (?:story|file|article|newsletter)|live (?:updates?"
                    + "|blog)|our (?:latest )?(?:coverage|newsletter)|newsletter|inbox|click|sign up|subscribe|check out|follow (?:us|our)"
                    + "|see our|read more|for comment)\\b");

    String text() {
        return told.text();
    }

    /** Whether it tells what may come, and not what is or was. */
    boolean forecast() {
        return expects() || read.tokens().stream().map(Token::word).anyMatch(MODAL::contains);
    }

    /** Whether it tells what somebody looks forward to. */
    boolean expects() {
        return read.tokens().stream().map(Token::word).anyMatch(EXPECTED::contains)
                || INFINITIVE.matcher(text()).find();
    }

    /** Whether it asks, or gives the words of somebody for the most part. */
    boolean tells() {
        int quoted = read.quotations().stream()
                .mapToInt(quotation -> quotation.span().end() - quotation.span().start())
                .sum();
        return !text().strip().endsWith("?") && !OF_ITSELF.matcher(text()).find() && quoted < text().length() / 2;
    }

    /** The days it speaks of, as far as they are sure. */
    Set<LocalDate> days() {
        return read.dates().stream().map(this::day).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The day that a date of it means; null where that is not sure. */
    @Nullable LocalDate day(DateMention date) {
        Published published = report().article().published();
        return published == null ? null : Days.meant(date, published.date(), forecast());
    }

    @Nullable Instant published(ZoneId zone) {
        return report().published(zone);
    }

    /** The parts of its names, lower-cased. */
    Set<String> names() {
        return read.names().stream().flatMap(name -> name.parts().stream()).collect(Collectors.toSet());
    }

    List<Name> allNames() {
        return read.names();
    }
}
