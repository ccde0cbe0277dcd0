package citewire.ask;

import citewire.ask.compare.SourceComparison;
import citewire.ask.retrieve.NewestFinder;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Coverage;
import citewire.domain.Passage;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.domain.Reader;
import citewire.domain.Standing;
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
    private final SourceComparison comparison;

    public Library(ArticleStore articles, ArticleIndex index, NewestFinder newest, SourceComparison comparison) {
        this.articles = articles;
        this.index = index;
        this.newest = newest;
        this.comparison = comparison;
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

    /**
     * How the sources of an answer stand to each other.
     *
     * @param found what the search found, read or not
     */
    Standing standing(List<Citation> citations, List<Passage> found, Question question) {
        return comparison.of(citations, found, question);
    }

    Coverage coverage(Reader reader) {
        return articles.coverage(reader);
    }

    double vectorShare() {
        return index.status().vectorShare();
    }
}
