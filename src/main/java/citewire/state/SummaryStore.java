package citewire.state;

import citewire.domain.ArticleId;
import citewire.domain.Summary;
import java.util.Optional;

/** What chat models made of articles, so that none is paid for twice. An article that leaves for good takes its summaries along. */
public interface SummaryStore {

    /**
     * @param version of the article
     * @param rules by which a model wrote
     */
    Optional<Summary> find(ArticleId article, int version, String rules);

    /** Takes a summary in; that of the same version and rules goes. */
    void keep(ArticleId article, int version, String rules, Summary summary);
}
