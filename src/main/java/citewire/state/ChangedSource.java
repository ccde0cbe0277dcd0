package citewire.state;

import citewire.domain.ArticleId;
import citewire.domain.kept.KeptAnswer;

/**
 * An article that has changed since an answer that cites it was last compared with it.
 *
 * @param answer a cited one, with the place where it is shown
 * @param before the article's change up to which it was compared
 * @param change the article's latest change
 * @param told what was told of the article under the answer, in the teller's words; empty where nothing was
 */
public record ChangedSource(KeptAnswer answer, ArticleId article, long before, long change, String told) {}
