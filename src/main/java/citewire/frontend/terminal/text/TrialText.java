package citewire.frontend.terminal.text;

import citewire.eval.measure.Interval;
import citewire.eval.trial.Outcome;
import citewire.eval.trial.Trials;
import citewire.eval.trial.Tried;
import java.util.Locale;

/** What the citation checker let through, as a table: a row for each kind of sentence, the kinds within it below. */
public final class TrialText {

    private static final String ROW = "%-34s %6s  %-22s %7s %8s %7s %8s";

    private final Page page;

    public TrialText(Page page) {
        this.page = page;
    }

    public void write(Trials trials) {
        page.text("%,d sentences, each with its citations and what else was found. With 95 %% intervals."
                .formatted(trials.all().size()));
        table("false: share caught (dropped or marked)", trials.supported(false));
        table("borne out: share wrongly dropped or marked", trials.supported(true));
        row("in other words than the article's", trials.paraphrased());
        page.blank();
        page.text("A sentence takes %.2f ms (p50), %.2f ms (p95); to read the evidence of an answer %.1f ms, %.1f ms."
                .formatted(
                        trials.millis(0.5),
                        trials.millis(0.95),
                        trials.readingMillis(0.5),
                        trials.readingMillis(0.95)));
    }

    private void table(String title, Trials trials) {
        page.blank();
        row(ROW.formatted(title, "", "", "", "", "", ""));
        row(ROW.formatted("", "n", "share", "kept", "recited", "marked", "dropped"));
        for (var kind : trials.kinds()) {
            var some = trials.of(kind);
            row(kind.label(), some);
            if (some.details().size() > 1) {
                some.details().forEach(detail -> row("  " + detail, some.ofDetail(detail)));
            }
        }
        row("all", trials);
    }

    private void row(String name, Trials some) {
        row(ROW.formatted(
                name,
                some.all().size(),
                share(some.stopped()),
                some.count(Outcome.KEPT),
                some.count(Outcome.RECITED),
                some.count(Outcome.MARKED),
                some.count(Outcome.DROPPED)));
    }

    /** Every sentence that was judged wrongly, with what was done to it and the checker's reason. */
    public void misses(Trials trials) {
        trials.misses().forEach(this::miss);
    }

    private void miss(Tried one) {
        var trial = one.trial();
        page.blank();
        line("%s, %s: %s (%s)"
                .formatted(
                        trial.kind().label(),
                        trial.detail(),
                        one.outcome().name().toLowerCase(Locale.ROOT),
                        one.reason()));
        line("  draft   " + trial.draft());
        line("  article " + trial.origin());
        if (!trial.told().isEmpty()) {
            line("  changed " + trial.told());
        }
        line("  id      " + trial.id());
    }

    /** A share and its interval, as a cell. */
    static String share(Interval share) {
        return share.n() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", share.mean(), share.low(), share.high());
    }

    /** Tables are not wrapped: a narrow terminal breaks them itself. */
    private void row(String text) {
        page.raw(text.stripTrailing() + "\n");
    }

    private void line(String text) {
        page.raw(CleanText.line(text).stripTrailing() + "\n");
    }
}
