package citewire.ask;

import citewire.domain.ArticleHeader;
import citewire.domain.Published;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Dates each opening of a catch-up, and says where there is nothing new.
 *
 * @param newest of all articles the bot has
 */
record OpeningDates(Age age, @Nullable Published newest) implements Dating {

    @Override
    public String opening(Collection<ArticleHeader> cited) {
        return newest != null && age.old(newest) ? age.words().text("dated.newest", age.day(newest)) + "\n" : "";
    }

    @Override
    public String before(ArticleHeader article) {
        var published = article.published();
        return published == null ? "" : age.day(published) + ": ";
    }

    @Override
    public String behind(String sentence, ArticleHeader article) {
        return "";
    }
}
