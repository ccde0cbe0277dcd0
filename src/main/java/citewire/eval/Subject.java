package citewire.eval;

import citewire.ask.Answerer;
import citewire.ask.check.CitationChecker;
import citewire.ask.retrieve.Retriever;
import citewire.eval.peer.Meaning;
import citewire.eval.peer.WordSearch;
import citewire.index.ArticleIndex;
import citewire.state.ArticleStore;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The opened house as an evaluation needs it.
 *
 * @param words makes the peer that searches by words alone
 * @param meaning null where the house does not embed
 */
public record Subject(
        ArticleStore articles,
        ArticleIndex index,
        Retriever retriever,
        Answerer answerer,
        CitationChecker checker,
        WordSearch.Maker words,
        @Nullable Meaning meaning,
        ZoneId zone) {}
