package citewire.domain.kept;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one answer came about, or has so far. Who asked is not part of it.
 *
 * @param id under which the log, the front ends and the owner name it
 * @param passages that were found, best first; empty where the search found none or broke
 * @param sentences that were drafted, in order, whether they were shown or not
 * @param outcome null while it is coming about
 * @param shown null where nobody but its asker saw it, and where that is not known
 */
public record KeptAnswer(
        String id,
        KeptQuestion question,
        List<KeptPassage> passages,
        List<KeptSentence> sentences,
        @Nullable KeptOutcome outcome,
        Making making,
        @Nullable ShownAt shown) {

    public KeptAnswer {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
    }

    public KeptAnswer shownAt(@Nullable ShownAt place) {
        return new KeptAnswer(id, question, passages, sentences, outcome, making, place);
    }
}
