package citewire.frontend.terminal.text;

import citewire.domain.Disagreement;
import citewire.eval.dispute.Compared;
import citewire.eval.dispute.Pairs;
import citewire.eval.measure.Bootstrap;
import java.util.Locale;

/** What the comparison of sources called a disagreement, as a table: a row for each kind of pair. */
public final class PairText {

    private static final String ROW = "%-42s %6s  %-22s %-22s";

    private final Page page;
    private final Bootstrap bootstrap;

    public PairText(Page page, Bootstrap bootstrap) {
        this.page = page;
        this.bootstrap = bootstrap;
    }

    public void write(Pairs pairs) {
        page.text("%,d pairs of reports, each among others that were found. With 95 %% intervals."
                .formatted(pairs.all().size()));
        page.blank();
        row(ROW.formatted("they differ", "n", "found", "told what is not so"));
        var differing = pairs.differing(true);
        differing.kinds().forEach(kind -> differing(kind.label(), differing.of(kind)));
        differing("all", differing);
        page.blank();
        row(ROW.formatted("they do not", "n", "", "told what is not so"));
        var agreeing = pairs.differing(false);
        agreeing.kinds().forEach(kind -> agreeing(kind.label(), agreeing.of(kind)));
        agreeing("all", agreeing);
        page.blank();
        page.text("Of all that is told, %s is so.".formatted(TrialText.share(pairs.precision(bootstrap))));
        page.text("A comparison takes %.2f ms (p50), %.2f ms (p95).".formatted(pairs.millis(0.5), pairs.millis(0.95)));
    }

    private void differing(String name, Pairs some) {
        row(ROW.formatted(
                name,
                some.all().size(),
                TrialText.share(some.recall(bootstrap)),
                TrialText.share(some.falselyTold(bootstrap))));
    }

    private void agreeing(String name, Pairs some) {
        row(ROW.formatted(name, some.all().size(), "", TrialText.share(some.falselyTold(bootstrap))));
    }

    /** Every pair that was judged wrongly. */
    public void misses(Pairs pairs) {
        pairs.all().stream().filter(one -> !one.good() || one.wrong() > 0).forEach(this::miss);
    }

    private void miss(Compared one) {
        var trial = one.trial();
        page.blank();
        line("%s: %d found, %d of them wrong"
                .formatted(trial.kind().label(), one.found().size(), one.wrong()));
        line("  first   " + trial.first());
        line("  second  " + trial.second());
        one.found().forEach(this::told);
        line("  id      " + trial.id());
    }

    /** A disagreement, apart from others by a blank line. */
    public void point(Disagreement point) {
        page.blank();
        told(point);
    }

    private void told(Disagreement point) {
        line("  %s (%s)".formatted(point.heading(), point.kind().name().toLowerCase(Locale.ROOT)));
        for (Disagreement.Claim claim : point.claims()) {
            var published = claim.article().published();
            line("    %s, %s, %s: %s"
                    .formatted(
                            claim.value().equals(claim.quote()) ? "–" : claim.value(),
                            claim.article().source(),
                            published == null ? "undated" : published.text(),
                            claim.quote()));
        }
    }

    /** Tables are not wrapped: a narrow terminal breaks them itself. */
    private void row(String text) {
        page.raw(text.stripTrailing() + "\n");
    }

    private void line(String text) {
        page.raw(CleanText.line(text).stripTrailing() + "\n");
    }
}
