package citewire.ask.retrieve;

import citewire.domain.ArticleHeader;
import citewire.domain.RankedPassage;
import citewire.domain.Scope;
import citewire.index.PassageFilter;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists articles: the newest, or those that bear on something. */
public final class ArticleFinder {

    /** How many passages are looked through for articles. */
    private static final int PASSAGES = 200;

    private final ArticleStore store;
    private final Retriever retriever;
    private final Clock clock;

    public ArticleFinder(ArticleStore store, Retriever retriever, Clock clock) {
        this.store = store;
        this.retriever = retriever;
        this.clock = clock;
    }

    /**
     * @param about lists the articles of the best passages for this, best first; null or blank lists the newest first
     * @param query which articles, and which page of them
     */
    public ArticlePage find(@Nullable String about, ArticleQuery query) {
        return about == null || about.isBlank() ? store.list(query) : page(about(about, query), query);
    }

    private List<ArticleHeader> about(String about, ArticleQuery query) {
        var scope = new Scope(query.window(), query.source(), Set.of(), null, query.reader());
        return retriever.rank(about, new PassageFilter(scope, clock.instant()), PASSAGES).passages().stream()
                .map(RankedPassage::passage)
                .map(passage -> passage.article())
                .distinct()
                .toList();
    }

    private static ArticlePage page(List<ArticleHeader> all, ArticleQuery query) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), query.size()));
        int from = Math.min(all.size(), (query.page() - 1) * query.size());
        int to = Math.min(all.size(), from + query.size());
        return new ArticlePage(all.subList(from, to), query.page(), pages, all.size());
    }
}
