package citewire.ask.draft;

import citewire.ask.draft.prompt.EvidenceInjector;
import citewire.domain.RankedPassage;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import java.util.Map;

/** Hands on what the one search of a question has found: the chain searches nothing again. */
record EvidenceRetriever(List<RankedPassage> found) implements ContentRetriever {

    @Override
    public List<Content> retrieve(Query query) {
        return found.stream().map(EvidenceRetriever::content).toList();
    }

    private static Content content(RankedPassage ranked) {
        var passage = ranked.passage();
        var segment = TextSegment.from(
                passage.text(),
                Metadata.from(EvidenceInjector.PASSAGE, passage.id().toString()));
        return Content.from(segment, Map.of(ContentMetadata.SCORE, ranked.score()));
    }
}
