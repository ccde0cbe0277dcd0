package citewire.ask.replay;

import citewire.domain.Answer;
import citewire.domain.kept.KeptSentence;
import java.util.List;

/** What came of asking anew. */
public sealed interface Again {

    /**
     * The question was answered anew.
     *
     * @param then from the articles of then, as they stand now
     * @param today from all articles of today
     */
    record Answered(Asked then, Asked today) implements Again {}

    /**
     * What a model wrote was checked anew against its articles of today; the model was not asked.
     *
     * @param sentences those that a reader saw
     */
    record Rechecked(List<Sentence> sentences) implements Again {
        public Rechecked {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param why in words */
    record NotPossible(String why) implements Again {}

    /** @param same whether text, citations and stressed words are the same, byte for byte */
    record Asked(Answer answer, boolean same) {}

    /**
     * @param stands whether it would be shown today
     * @param reason of the check of today, in words
     */
    record Sentence(KeptSentence given, boolean stands, String reason) {}
}
