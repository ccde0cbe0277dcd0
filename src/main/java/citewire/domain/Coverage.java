package citewire.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the bot has read.
 *
 * @param newest the latest publication among them, null where no article has a date
 * @param undated how many of them have no date
 * @param unread how many of them a search does not know yet, or not as they are now
 */
public record Coverage(int articles, int sources, @Nullable Published newest, int undated, int unread) {

    /** Where a search knows every article. */
    public Coverage(int articles, int sources, @Nullable Published newest, int undated) {
        this(articles, sources, newest, undated, 0);
    }

    /** Where every article has a date, too. */
    public Coverage(int articles, int sources, @Nullable Published newest) {
        this(articles, sources, newest, 0);
    }

    /** The same where a search does not know {@code number} of them. */
    public Coverage lacking(int number) {
        return new Coverage(articles, sources, newest, undated, Math.min(number, articles));
    }

    /** How many of them a search knows. */
    public int searchable() {
        return articles - unread;
    }

    /** Whether a search may pass over what is there. */
    public boolean behind() {
        return unread > 0;
    }
}
