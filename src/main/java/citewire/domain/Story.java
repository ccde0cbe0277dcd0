package citewire.domain;

import java.util.List;

/**
 * One report and its copies in other outlets, or at another address of the same one.
 *
 * @param articles two or more, in the order in which they were published, undated ones first
 */
public record Story(StoryId id, List<ArticleHeader> articles) {

    public Story {
        articles = List.copyOf(articles);
        if (articles.size() < 2) {
            throw new IllegalArgumentException("story " + id + " has no copies");
        }
    }
}
