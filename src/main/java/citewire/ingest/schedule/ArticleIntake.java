package citewire.ingest.schedule;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.web.Found;
import citewire.ingest.web.Settlement;
import citewire.ingest.web.TakenDown;
import citewire.state.ArticleStore;
import citewire.state.Novelty;
import citewire.threads.RightOfWay;
import java.time.Duration;
import java.util.List;

/** The way of articles from feeds into the store. */
final class ArticleIntake {

    /** A question is answered in less. */
    private static final Duration WAIT = Duration.ofMillis(300);

    private final ArticleStore articles;
    private final Settlement settlement;
    private final TakenDown takenDown;
    private final RightOfWay way;

    ArticleIntake(ArticleStore articles, Fetcher fetcher, RightOfWay way) {
        this.articles = articles;
        this.way = way;
        this.settlement = new Settlement(articles);
        this.takenDown = new TakenDown(articles, fetcher);
    }

    Article settled(Found.Complete found) {
        return settlement.of(found);
    }

    Article settled(Found.HeadlineOnly found) {
        return settlement.of(found);
    }

    List<Novelty> commit(List<Article> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        way.give(WAIT);
        return articles.commit(batch);
    }

    TakenDown takenDown() {
        return takenDown;
    }

    boolean withdraw(ArticleId id) {
        return articles.withdraw(id);
    }
}
