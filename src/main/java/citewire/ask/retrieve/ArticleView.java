package citewire.ask.retrieve;

import citewire.domain.ArticleHeader;
import citewire.state.StoredArticle;
import java.util.List;

/**
 * An article, with what helps to see what it is.
 *
 * @param summary its telling sentences, word for word and in its order
 * @param reports other outlets' own reports of the same event, as far as its reader sees; copies are in the article's story
 */
public record ArticleView(StoredArticle stored, List<String> summary, List<ArticleHeader> reports) {

    public ArticleView {
        summary = List.copyOf(summary);
        reports = List.copyOf(reports);
    }
}
