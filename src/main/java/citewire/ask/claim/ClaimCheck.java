package citewire.ask.claim;

import citewire.domain.Coverage;
import java.util.List;

/** What comes of checking a text. */
public sealed interface ClaimCheck {

    /**
     * @param claims in their order; the citations of all are numbered together, from 1 in order of first use
     * @param leftOut how many claims were not read, since there were too many
     * @param searched what the bot had read
     */
    record Checked(List<Judged> claims, int leftOut, Coverage searched) implements ClaimCheck {
        public Checked {
            claims = List.copyOf(claims);
        }
    }

    /** The text claims nothing that could be looked up: it asks, greets or is too short. */
    record NothingToCheck() implements ClaimCheck {}

    /**
     * The search broke; says nothing about the claims.
     *
     * @param incident the id under which the log tells what happened
     */
    record Broke(String incident) implements ClaimCheck {}

    /** @param claim a sentence of the text, verbatim but for what is not seen of it */
    record Judged(String claim, ClaimVerdict verdict) {}
}
