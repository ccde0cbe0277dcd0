package citewire.benchmarks.stories;

import citewire.domain.ArticleId;
import citewire.domain.StoryId;
import citewire.ingest.story.WireCopies;
import citewire.state.jdbc.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The articles of a set as the program's store has put them into stories. */
record TakenIn(Map<ArticleId, StoryId> stories) {

    private static final int BATCH = 32;

    static TakenIn of(List<Labelled> set, Path file) {
        try (var state = SqliteState.open(file, Clock.systemUTC(), new Random(1), new WireCopies())) {
            var store = state.articles();
            for (int from = 0; from < set.size(); from += BATCH) {
                store.commit(set.subList(from, Math.min(set.size(), from + BATCH)).stream()
                        .map(Labelled::article)
                        .toList());
            }
            var stories = new HashMap<ArticleId, StoryId>();
            set.forEach(
                    each -> stories.putAll(store.stories(List.of(each.article().id()))));
            return new TakenIn(stories);
        }
    }

    boolean together(Labelled one, Labelled other) {
        var story = stories.get(one.article().id());
        return story != null && story.equals(stories.get(other.article().id()));
    }
}
