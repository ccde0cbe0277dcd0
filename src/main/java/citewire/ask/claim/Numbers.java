package citewire.ask.claim;

import citewire.ask.check.Support;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import java.util.ArrayList;
import java.util.List;

/** Numbers the articles that are cited, from 1 in order of first use. */
final class Numbers {

    private final List<ArticleId> used = new ArrayList<>();

    Citation citation(Support support) {
        return citation(support.passage().article(), support.quotes());
    }

    Citation citation(ArticleHeader article, List<String> quotes) {
        if (!used.contains(article.id())) {
            used.add(article.id());
        }
        return new Citation(used.indexOf(article.id()) + 1, article, quotes);
    }
}
