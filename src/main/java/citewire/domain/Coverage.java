package citewire.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the bot has read.
 *
 * @param newest the latest publication among them, null where no article has a date
 * @param undated how many of them have no date
 */
public record Coverage(int articles, int sources, @Nullable Published newest, int undated) {

    /** Where every article has a date. */
    public Coverage(int articles, int sources, @Nullable Published newest) {
        this(articles, sources, newest, 0);
    }
}
