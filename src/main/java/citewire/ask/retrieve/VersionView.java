package citewire.ask.retrieve;

import citewire.domain.Article;
import citewire.domain.ArticleVersion;
import java.util.List;

/**
 * An article as it was, with what helps to see what was different.
 *
 * @param of how many versions there are by now
 * @param summary its telling sentences then, word for word and in its order
 * @param gone sentences of then that the article no longer has, the first of them
 */
public record VersionView(ArticleVersion version, int of, Article article, List<String> summary, List<String> gone) {

    public VersionView {
        summary = List.copyOf(summary);
        gone = List.copyOf(gone);
    }
}
