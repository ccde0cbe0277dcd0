package citewire.ask.draft;

import citewire.ask.draft.prompt.EvidenceInjector;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps of what was retrieved the evidence alone, each passage once and in the place that is its number. */
record EvidenceAggregator(Evidence evidence) implements ContentAggregator {

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> retrieved) {
        var byPassage = new HashMap<String, Content>();
        retrieved.values().stream()
                .flatMap(Collection::stream)
                .flatMap(List::stream)
                .forEach(content -> byPassage.putIfAbsent(passage(content), content));
        return evidence.inOrder().stream()
                .map(passage -> byPassage.get(passage.id().toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String passage(Content content) {
        return Objects.requireNonNullElse(content.textSegment().metadata().getString(EvidenceInjector.PASSAGE), "");
    }
}
