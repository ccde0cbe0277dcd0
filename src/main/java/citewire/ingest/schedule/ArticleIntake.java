package citewire.ingest.schedule;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.ingest.web.Found;
import citewire.ingest.web.Settlement;
import citewire.state.ArticleStore;
import citewire.state.Novelty;
import java.util.List;

/** The way of articles from feeds into the store. */
final class ArticleIntake {

    private final ArticleStore articles;
    private final Settlement settlement;

    ArticleIntake(ArticleStore articles) {
        this.articles = articles;
        this.settlement = new Settlement(articles);
    }

    Article settled(Found.Complete found) {
        return settlement.of(found);
    }

    Article settled(Found.HeadlineOnly found) {
        return settlement.of(found);
    }

    List<Novelty> commit(List<Article> batch) {
        return batch.isEmpty() ? List.of() : articles.commit(batch);
    }

    boolean withdraw(ArticleId id) {
        return articles.withdraw(id);
    }
}
