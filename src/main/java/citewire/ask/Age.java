package citewire.ask;

import citewire.domain.ArticleHeader;
import citewire.domain.Published;
import citewire.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Says how old an answer's newest article is, where a reader has to know, and which day its sentences mean.
 *
 * @param at the question's now
 */
record Age(Instant at, ZoneId zone, Words words) implements Dating {

    /** Last week's news is news; older goes with its date. */
    private static final Duration FRESH = Duration.ofDays(7);

    /** "As of 7 Jul 2024: ", or nothing while the newest of them is fresh or none has a date. */
    @Override
    public String opening(Collection<ArticleHeader> cited) {
        return newest(cited)
                .filter(this::old)
                .map(published -> words.text("dated.as_of", day(published)) + " ")
                .orElse("");
    }

    @Override
    public String before(ArticleHeader article) {
        return "";
    }

    /** " (Tuesday: 10 Nov 2026)" behind a sentence that says "on Tuesday". */
    @Override
    public String behind(String sentence, ArticleHeader article) {
        var published = article.published();
        String days = published == null ? "" : RelativeDates.in(sentence, published, this::day);
        return days.isEmpty() ? "" : " (" + days + ")";
    }

    /** Whether it is so long ago that a reader has to know. */
    boolean old(Published published) {
        return published.latest(zone).isBefore(at.minus(FRESH));
    }

    /** The date of the newest of them; empty where none has one. */
    Optional<Published> newest(Collection<ArticleHeader> cited) {
        return cited.stream()
                .map(ArticleHeader::published)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(published -> published.latest(zone)));
    }

    /** "7 Jul 2024", in the offset the article gave. */
    String day(Published published) {
        return day(published.date());
    }

    /** "7 Jul 2024". */
    String day(LocalDate date) {
        return words.dates("date.day").format(date);
    }
}
