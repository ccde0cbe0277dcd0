package citewire.ask.compare.report;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as far as an answer's search has shown it.
 *
 * @param n its number in the answer; 0 where it is not cited
 * @param told its headline and the sentences that were found or quoted
 */
public record Report(ArticleHeader article, int n, List<Told> told) {

    public Report {
        told = List.copyOf(told);
    }

    public ArticleId id() {
        return article.id();
    }

    public boolean cited() {
        return n > 0;
    }

    /** Null where nobody knows; of a day its first moment. */
    public @Nullable Instant published(ZoneId zone) {
        Published published = article.published();
        return published == null ? null : published.earliest(zone);
    }

    /** Whether a sentence of the one says again what one of the other says. */
    public boolean retells(Report other, Weights weights) {
        return told.stream().anyMatch(sentence -> other.told.stream().anyMatch(said -> weights.alike(sentence, said)));
    }
}
