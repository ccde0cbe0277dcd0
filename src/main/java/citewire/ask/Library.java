package citewire.ask;

import citewire.ask.retrieve.NewestFinder;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Coverage;
import citewire.domain.RankedPassage;
import citewire.domain.Standing;
import citewire.domain.StoryId;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.state.ArticleStore;
import citewire.state.StoredArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is new in it, how much the bot has read, and how much of it can be searched by meaning. */
public final class Library {

    private final ArticleStore articles;
    private final ArticleIndex index;
    private final NewestFinder newest;

    public Library(ArticleStore articles, ArticleIndex index, NewestFinder newest) {
        this.articles = articles;
        this.index = index;
        this.newest = newest;
    }

    /** The openings of the newest articles on {@code topic}, or of all where it is empty; newest first. */
    List<RankedPassage> newest(String topic, PassageFilter filter) {
        return newest.find(topic, filter);
    }

    /** The stories that the articles of what was found tell. */
    Map<ArticleId, StoryId> stories(List<RankedPassage> found) {
        return articles.stories(
                found.stream().map(ranked -> ranked.passage().article().id()).collect(Collectors.toSet()));
    }

    /** How many voices speak in these articles, and how often what they say was taken over elsewhere. */
    Standing standing(List<ArticleHeader> cited) {
        var told = new HashMap<String, ArticleHeader>();
        int copies = 0;
        for (ArticleHeader article : cited) {
            var story = articles.find(article.id()).map(StoredArticle::story).orElse(null);
            String event = story == null ? article.id().value() : story.id().value();
            if (told.putIfAbsent(event, article) == null && story != null) {
                copies += story.articles().size() - 1;
            }
        }
        long sources =
                told.values().stream().map(ArticleHeader::source).distinct().count();
        return new Standing((int) sources, copies);
    }

    Coverage coverage() {
        return articles.coverage();
    }

    double vectorShare() {
        return index.status().vectorShare();
    }
}
