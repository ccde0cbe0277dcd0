package citewire.eval.claim;

import citewire.ask.claim.ClaimRequest;
import citewire.eval.trial.TrialKind;

/**
 * A claim as somebody might write it, on the day its article was published.
 *
 * @param origin the sentence it was made of, as the article has it
 * @param told what was changed, for a reader
 */
public record ClaimTrial(String id, ClaimKind kind, TrialKind made, ClaimRequest request, String origin, String told) {}
