package citewire.ask;

import citewire.domain.ArticleHeader;
import java.util.Collection;

/** What an answer says of dates, beside its sentences and outside what they quote. */
interface Dating {

    /** Said before the first sentence, or nothing. */
    String opening(Collection<ArticleHeader> cited);

    /** Said before a sentence of {@code article}, which then has a line of its own; or nothing. */
    String before(ArticleHeader article);

    /** Said behind a sentence that {@code article} holds word for word, or nothing. */
    String behind(String sentence, ArticleHeader article);
}
