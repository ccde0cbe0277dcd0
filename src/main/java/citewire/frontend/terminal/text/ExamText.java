package citewire.frontend.terminal.text;

import citewire.eval.exam.ExamResult;

/** What became of an exam's falsehoods, by kind, and of its truths. */
public final class ExamText {

    private static final String ROW = "  %-24s %7s %8s  %s";

    private final Page page;

    public ExamText(Page page) {
        this.page = page;
    }

    public void write(ExamResult result) {
        page.text("%s: of %,d planted falsehoods %,d reached the reader, of %,d truths %,d."
                .formatted(result.examinee(), result.planted(), result.reached(), result.good(), result.goodShown()));
        if (result.unanswered() > 0) {
            page.text("%,d questions had no answer.".formatted(result.unanswered()));
        }
        line(ROW.formatted("falsehoods", "planted", "reached", "share, 95 % interval"));
        result.byKind().forEach(this::row);
        row("all", result);
        page.text("Of the %,d sentences that reached the reader false: %s; not borne out, by the strict judge: %s."
                .formatted(
                        result.reached() + result.goodShown(),
                        TrialText.share(result.falseOfShown()),
                        TrialText.share(result.refusedOfShown())));
        page.blank();
    }

    /** Every falsehood that a reader was shown. */
    public void misses(ExamResult result) {
        result.lines().stream()
                .filter(passed -> passed.line().planted() && passed.shown())
                .forEach(passed -> page.text("%s, %s: %s"
                        .formatted(
                                passed.question(),
                                passed.line().kind(),
                                passed.line().draft())));
        page.blank();
    }

    private void row(String name, ExamResult some) {
        line(ROW.formatted(name, some.planted(), some.reached(), TrialText.share(some.share())));
    }

    private void line(String text) {
        page.raw(CleanText.of(text).stripTrailing() + "\n");
    }
}
