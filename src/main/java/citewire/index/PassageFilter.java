package citewire.index;

import citewire.domain.ArticleId;
import citewire.domain.Scope;
import java.time.Instant;

/**
 * Which passages a search may return; both arms of a search apply it.
 *
 * @param notAfter articles known to be published later are left out; undated ones stay
 */
public record PassageFilter(Scope scope, Instant notAfter) {

    public boolean admits(ArticleId id) {
        var only = scope.only();
        return !scope.without().contains(id) && (only == null || only.contains(id));
    }
}
