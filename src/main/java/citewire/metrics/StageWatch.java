package citewire.metrics;

import citewire.ask.AnswerListener;
import citewire.ask.Stage;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Evidence;
import citewire.ask.question.ReadQuestion;
import citewire.ask.retrieve.Ranking;
import citewire.domain.kept.Approach;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Times the stages of one answer while another listener watches it. Called as any listener: on one thread at a time. */
final class StageWatch implements AnswerListener {

    private final AnswerListener watching;
    private final QuestionMetrics metrics;
    private final LongSupplier nanos;
    private @Nullable String stage = "queue";
    private long since;

    StageWatch(AnswerListener watching, QuestionMetrics metrics, LongSupplier nanos) {
        this.watching = watching;
        this.metrics = metrics;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    @Override
    public void stage(Stage now) {
        if (now instanceof Stage.Searching && "queue".equals(stage)) {
            next("read");
        }
        watching.stage(now);
    }

    @Override
    public void read(ReadQuestion question, Approach approach) {
        next("retrieve");
        watching.read(question, approach);
    }

    @Override
    public void searched(String text, Ranking ranking, Evidence evidence) {
        next("write");
        watching.searched(text, ranking, evidence);
    }

    @Override
    public void checked(DraftSentence sentence, Verdict verdict) {
        metrics.checked(sentence, verdict);
        watching.checked(sentence, verdict);
    }

    @Override
    public void sentence(String sentence) {
        watching.sentence(sentence);
    }

    @Override
    public void restarted() {
        watching.restarted();
    }

    void end() {
        next(null);
    }

    private void next(@Nullable String another) {
        long now = nanos.getAsLong();
        if (stage != null) {
            metrics.took(stage, now - since);
        }
        stage = another;
        since = now;
    }
}
