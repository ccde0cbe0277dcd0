package citewire.ask.claim;

/** Checks what somebody claims. */
@FunctionalInterface
public interface ClaimChecking {

    /** Never throws for what a text, an article or the index holds. */
    ClaimCheck check(ClaimRequest request);
}
