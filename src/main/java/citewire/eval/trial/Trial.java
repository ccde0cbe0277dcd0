package citewire.eval.trial;

import citewire.domain.Passage;
import java.util.List;

/**
 * A sentence as a drafter might write it, with its citations, and what is known of it.
 *
 * @param id the same for the same seed and corpus
 * @param detail which kind within its kind: "money", "to passive"
 * @param draft with markers [n], n counting the evidence from 1
 * @param evidence as the pipeline would hand it: the cited passages are somewhere among others
 * @param origin the sentence it was made of, as the article has it
 * @param told what was changed, for a reader
 */
public record Trial(
        String id, TrialKind kind, String detail, String draft, List<Passage> evidence, String origin, String told) {

    public Trial {
        evidence = List.copyOf(evidence);
    }

    /** Whether the cited passages bear it out. */
    public boolean supported() {
        return kind.supported();
    }
}
