package citewire.ingest.schedule;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
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

    Article settled(Found.Complete found, Audience audience) {
        return settlement.of(new Found.Complete(found.article().to(audience), found.addresses()));
    }

    Article settled(Found.HeadlineOnly found, Audience audience) {
        return settlement.of(new Found.HeadlineOnly(found.article().to(audience), found.why(), found.addresses()));
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

    /** Takes an article of this audience out: a feed of some does not take away what others see. */
    void withdraw(ArticleId id, Audience audience) {
        if (articles.find(id)
                .filter(stored -> stored.article().audience().equals(audience))
                .isPresent()) {
            articles.withdraw(id);
        }
    }
}
