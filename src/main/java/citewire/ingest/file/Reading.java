package citewire.ingest.file;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import org.jspecify.annotations.Nullable;

/** What came of reading one article of an input. */
public sealed interface Reading {

    /** The file or address, as the owner named it. */
    String input();

    /** The line of the file, from 1; null where the file is one article. */
    @Nullable Integer line();

    record Read(String input, @Nullable Integer line, Article article) implements Reading {}

    /** @param reason what is wrong, and what to do */
    record Rejected(String input, @Nullable Integer line, String reason) implements Reading {}

    /**
     * The page of an article that was taken in is gone for good.
     *
     * @param reason how its server says so
     */
    record Gone(String input, @Nullable Integer line, ArticleId article, String reason) implements Reading {}
}
