package citewire.state.retention;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import java.util.Collection;
import java.util.List;

/** Lets articles go for good, with all their versions. */
public interface RetentionStore {

    /** What the rules let go at this moment; changes nothing. */
    Plan plan(Rules rules);

    /** All versions of an article, the oldest first. */
    List<Article> versions(ArticleId article);

    /**
     * Removes articles, but for those that an answer has come to cite since. An index hears of it as of any change.
     *
     * @return how many have gone
     */
    int remove(Collection<ArticleId> articles);

    /**
     * Gives what is free within the store's file back to the file system.
     *
     * @return how many bytes
     */
    long giveBack();
}
