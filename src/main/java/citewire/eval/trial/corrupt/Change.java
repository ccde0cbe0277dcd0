package citewire.eval.trial.corrupt;

import citewire.domain.Passage;
import citewire.eval.trial.source.Claim;
import java.util.List;

/**
 * A sentence made false.
 *
 * @param draft with the marker {0} behind what the first of the cited passages is cited for, {1} for the second
 * @param detail which kind within its class: "money", "weekday"
 * @param told what was changed, for a reader
 * @param cited by number of the marker
 * @param beside not cited, but part of the evidence: what was put in stands there
 */
public record Change(String draft, String detail, String told, List<Passage> cited, List<Passage> beside) {

    public Change {
        cited = List.copyOf(cited);
        beside = List.copyOf(beside);
    }

    /** Of one sentence, which cites where it came from. */
    public static Change of(Claim claim, String text, String detail, String told, List<Passage> beside) {
        return new Change(text + " {0}", detail, told, List.of(claim.source().passage()), beside);
    }
}
