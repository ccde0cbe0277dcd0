package citewire.ingest.file;

import org.jspecify.annotations.Nullable;

/** Why a text is no article; it ends as a rejection of the one article. */
public final class UnreadableArticle extends Exception {

    private final @Nullable Integer line;

    UnreadableArticle(String reason) {
        this(reason, null);
    }

    UnreadableArticle(String reason, @Nullable Integer line) {
        super(reason);
        this.line = line;
    }

    /** Where it went wrong, from 1; null where no line is to blame. */
    @Nullable Integer line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
