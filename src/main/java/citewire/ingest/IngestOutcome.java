package citewire.ingest;

import citewire.domain.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article of an input. It is made after the article was committed: what was reported survives.
 *
 * @param articleId null where the input was rejected
 * @param input the file or address, as the owner named it
 * @param line of the file, from 1; null where the file is one article
 * @param reason why it was rejected and what to do, why it was withdrawn, or of what it is a duplicate;
 *     null otherwise
 */
public record IngestOutcome(
        Status status,
        @Nullable ArticleId articleId,
        String input,
        @Nullable Integer line,
        @Nullable String reason) {

    /** What became of it. */
    public enum Status {
        ADDED,
        UPDATED,
        UNCHANGED,
        DUPLICATE,
        WITHDRAWN,
        REJECTED
    }
}
