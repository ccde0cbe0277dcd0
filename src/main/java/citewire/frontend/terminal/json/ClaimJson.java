package citewire.frontend.terminal.json;

import citewire.eval.claim.ClaimKind;
import citewire.eval.claim.TriedClaim;
import citewire.eval.claim.TriedClaim.Said;
import citewire.eval.claim.TriedClaims;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes of a trial of the check of claims: a line for each claim, then one for all. */
public final class ClaimJson {

    private ClaimJson() {}

    public static ObjectNode of(TriedClaim one) {
        var trial = one.trial();
        var json = JsonLines.object()
                .put("id", trial.id())
                .put("kind", trial.kind().label())
                .put("made", trial.made().label())
                .put("claim", trial.request().text())
                .put("origin", trial.origin())
                .put("told", trial.told())
                .put("said", one.said().label())
                .put("wrong", one.wrong());
        var quotes = json.putArray("quotes");
        one.quotes().forEach(quotes::add);
        return json.put("elapsedMs", one.elapsed().toNanos() / 1e6);
    }

    public static ObjectNode summary(TriedClaims claims) {
        var json = JsonLines.object()
                .put("summary", true)
                .put("claims", claims.all().size());
        for (ClaimKind kind : ClaimKind.values()) {
            var some = json.putObject(kind.label());
            for (Said said : Said.values()) {
                some.put(said.label(), claims.of(kind).of(said).all().size());
            }
        }
        return json.put("p50Ms", claims.millis(0.5)).put("p95Ms", claims.millis(0.95));
    }
}
