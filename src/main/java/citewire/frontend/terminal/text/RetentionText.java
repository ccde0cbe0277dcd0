package citewire.frontend.terminal.text;

import citewire.ingest.retention.Retention;
import citewire.state.retention.Leaving;
import citewire.state.retention.Plan;
import java.util.Locale;

/** What is let go, as a person reads of it. */
public final class RetentionText {

    private final Page page;
    private final DateText dates;

    public RetentionText(Page page, DateText dates) {
        this.page = page;
        this.dates = dates;
    }

    /** @param keepsAll whether no rule is set */
    public void write(Plan plan, boolean keepsAll) {
        plan.leaving().forEach(leaving -> page.text(CleanText.line(line(leaving))));
        if (keepsAll) {
            page.text(
                    "No rule lets articles go: set retention.keepDays, retention.maxArticles or retention.maxMegabytes.");
        }
        page.text("%s of %s, %s of %s of their text."
                .formatted(
                        AnswerText.counted(plan.leaving().size(), "article"),
                        plan.articles(),
                        size(plan.leavingBytes()),
                        size(plan.bytes())));
        if (plan.cited() > 0) {
            page.faint("%s would go too, but kept answers cite them."
                    .formatted(AnswerText.counted(plan.cited(), "article")));
        }
        if (plan.seeds() > 0) {
            page.faint("%s would go too, but lie in the folder of seeds; remove the files."
                    .formatted(AnswerText.counted(plan.seeds(), "article")));
        }
    }

    public void write(Retention.Done done) {
        page.text("%s let go; %s of the disk are free again."
                .formatted(AnswerText.counted(done.articles(), "article"), size(done.bytes())));
    }

    private String line(Leaving leaving) {
        String why = switch (leaving.reason()) {
            case AGE -> "too old";
            case COUNT -> "too many";
            case SIZE -> "too much text";
        };
        return "%s  %s  (%s, %s, %s: %s)"
                .formatted(
                        leaving.id(),
                        leaving.title(),
                        leaving.source(),
                        dates.of(leaving.time()),
                        size(leaving.bytes()),
                        why);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? "%d kB".formatted(Math.ceilDiv(bytes, 1_000))
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
    }
}
