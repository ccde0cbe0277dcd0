package citewire.ask;

import citewire.ask.retrieve.NewestFinder;
import citewire.domain.ArticleId;
import citewire.domain.Coverage;
import citewire.domain.RankedPassage;
import citewire.domain.StoryId;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.state.ArticleStore;
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

    Coverage coverage() {
        return articles.coverage();
    }

    double vectorShare() {
        return index.status().vectorShare();
    }
}
