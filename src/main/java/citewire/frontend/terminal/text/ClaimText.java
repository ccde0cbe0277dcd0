package citewire.frontend.terminal.text;

import citewire.eval.claim.ClaimKind;
import citewire.eval.claim.TriedClaim;
import citewire.eval.claim.TriedClaim.Said;
import citewire.eval.claim.TriedClaims;

/** What the check of claims said to claims that are known, as a table: a row for each way in which they were made. */
public final class ClaimText {

    private static final String ROW = "%-26s %6s  %9s %9s %12s %12s %9s";

    private final Page page;

    public ClaimText(Page page) {
        this.page = page;
    }

    public void write(TriedClaims claims) {
        page.text("%,d claims, each searched for among all articles. With 95 %% intervals."
                .formatted(claims.all().size()));
        for (ClaimKind kind : ClaimKind.values()) {
            var some = claims.of(kind);
            page.blank();
            row(ROW.formatted(kind.label(), "n", "supported", "disputed", "contradicted", "not covered", "not read"));
            some.made().forEach(made -> counts(made.label(), some.of(made)));
            counts("all", some);
        }
        page.blank();
        for (Said said : new Said[] {Said.SUPPORTED, Said.CONTRADICTED}) {
            var some = claims.of(said);
            page.text("%s: said of %,d, right of %s."
                    .formatted(said.label(), some.all().size(), TrialText.share(some.right())));
        }
        page.text("Of the true, %s are called supported; of the false, %s are called contradicted and %s supported."
                .formatted(
                        TrialText.share(claims.of(ClaimKind.TRUE).share(Said.SUPPORTED)),
                        TrialText.share(claims.of(ClaimKind.FALSE).share(Said.CONTRADICTED)),
                        TrialText.share(claims.of(ClaimKind.FALSE).share(Said.SUPPORTED))));
        page.text("A check takes %.0f ms (p50), %.0f ms (p95).".formatted(claims.millis(0.5), claims.millis(0.95)));
    }

    private void counts(String name, TriedClaims some) {
        row(ROW.formatted(
                name,
                some.all().size(),
                count(some, Said.SUPPORTED),
                count(some, Said.DISPUTED),
                count(some, Said.CONTRADICTED),
                count(some, Said.NOT_COVERED),
                count(some, Said.NOT_READ)));
    }

    private static int count(TriedClaims some, Said said) {
        return some.of(said).all().size();
    }

    /** Every claim of which something was said that is not so. */
    public void misses(TriedClaims claims) {
        claims.all().stream().filter(TriedClaim::wrong).forEach(this::miss);
    }

    private void miss(TriedClaim one) {
        var trial = one.trial();
        page.blank();
        line("%s (%s), %s"
                .formatted(
                        trial.kind().label(), trial.made().label(), one.said().label()));
        line("  claim   " + trial.request().text());
        line("  origin  " + trial.origin());
        one.quotes().forEach(quote -> line("  quote   " + quote));
        line("  id      " + trial.id());
    }

    /** Tables are not wrapped: a narrow terminal breaks them itself. */
    private void row(String text) {
        page.raw(text.stripTrailing() + "\n");
    }

    private void line(String text) {
        page.raw(CleanText.line(text).stripTrailing() + "\n");
    }
}
