package citewire.ask.retrieve;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.index.ArticleIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of one search, each read once. */
final class FoundArticles {

    private final ArticleIndex index;
    private final Map<ArticleId, List<Passage>> articles = new HashMap<>();

    FoundArticles(ArticleIndex index) {
        this.index = index;
    }

    /** Empty where its article was changed since it was found. */
    Optional<Passage> passage(PassageId id) {
        return of(id.article()).stream()
                .filter(passage -> passage.id().equals(id))
                .findFirst();
    }

    List<Passage> of(ArticleId article) {
        return articles.computeIfAbsent(article, index::passages);
    }
}
