package citewire.state;

import citewire.domain.ArticleId;
import java.util.Set;

/**
 * What has happened to the articles since a moment.
 *
 * @param came that were not there then
 * @param changed that have a new version since
 * @param left that were there then and are withdrawn now
 */
public record ArticlesSince(Set<ArticleId> came, Set<ArticleId> changed, Set<ArticleId> left) {

    public ArticlesSince {
        came = Set.copyOf(came);
        changed = Set.copyOf(changed);
        left = Set.copyOf(left);
    }
}
