package citewire.state;

import citewire.domain.ArticleHeader;
import java.util.List;

/**
 * @param page from 1
 * @param total articles over all pages
 */
public record ArticlePage(List<ArticleHeader> articles, int page, int pages, int total) {

    public ArticlePage {
        articles = List.copyOf(articles);
    }
}
