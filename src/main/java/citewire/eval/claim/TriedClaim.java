package citewire.eval.claim;

import citewire.ask.claim.ClaimCheck;
import citewire.ask.claim.ClaimVerdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A claim, and what the check said to it.
 *
 * @param quotes what it cited for that, for a reader
 */
public record TriedClaim(ClaimTrial trial, Said said, List<String> quotes, Duration elapsed) {

    /** What the check says. */
    public enum Said {
        SUPPORTED("supported"),
        DISPUTED("disputed"),
        CONTRADICTED("contradicted"),
        NOT_COVERED("not covered"),
        /** It found no claim in the text, or more than one. */
        NOT_READ("not read");

        private final String label;

        Said(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public TriedClaim {
        quotes = List.copyOf(quotes);
    }

    static TriedClaim of(ClaimTrial trial, ClaimCheck check, Duration elapsed) {
        return check instanceof ClaimCheck.Checked checked && checked.claims().size() == 1
                ? of(trial, checked.claims().getFirst().verdict(), elapsed)
                : new TriedClaim(trial, Said.NOT_READ, List.of(), elapsed);
    }

    private static TriedClaim of(ClaimTrial trial, ClaimVerdict verdict, Duration elapsed) {
        return switch (verdict) {
            case ClaimVerdict.Supported it ->
                new TriedClaim(
                        trial,
                        it.against().isEmpty() ? Said.SUPPORTED : Said.DISPUTED,
                        Stream.concat(
                                        it.by().stream().flatMap(citation -> citation.quotes().stream()),
                                        it.against().stream().map(TriedClaim::told))
                                .toList(),
                        elapsed);
            case ClaimVerdict.Contradicted it ->
                new TriedClaim(
                        trial,
                        Said.CONTRADICTED,
                        it.by().stream().map(TriedClaim::told).toList(),
                        elapsed);
            case ClaimVerdict.NotCovered it -> new TriedClaim(trial, Said.NOT_COVERED, List.of(), elapsed);
        };
    }

    private static String told(ClaimVerdict.Counter counter) {
        return "%s (%s for %s): %s"
                .formatted(
                        counter.kind(),
                        counter.told(),
                        counter.claimed(),
                        counter.citation().quotes().getFirst());
    }

    /** Whether a reader is told something that is not so; saying nothing of a claim tells nothing of it. */
    public boolean wrong() {
        return switch (said) {
            case SUPPORTED, DISPUTED -> trial.kind() == ClaimKind.FALSE;
            case CONTRADICTED -> trial.kind() != ClaimKind.FALSE;
            case NOT_COVERED, NOT_READ -> false;
        };
    }
}
