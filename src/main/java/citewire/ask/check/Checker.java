package citewire.ask.check;

import citewire.domain.Passage;
import java.util.List;

/** Decides what becomes of the sentences of a draft. */
public interface Checker {

    /** Reads the evidence once, for all sentences of a draft; number n of a citation is its n-th passage. */
    DraftCheck over(List<Passage> evidence);

    /** The check of one draft. Not for several threads at once. */
    interface DraftCheck {
        Verdict check(DraftSentence sentence);
    }
}
