package citewire.ask;

import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Evidence;
import citewire.ask.question.ReadQuestion;
import citewire.ask.retrieve.Ranking;
import citewire.domain.kept.Approach;
import org.jspecify.annotations.Nullable;

/** Passes on what happens, times the first text, and remembers what the listener threw: that is no fault of ours. */
final class GuardedListener implements AnswerListener {

    private final AnswerListener listener;
    private final Stopwatch watch;
    private @Nullable RuntimeException thrown;

    GuardedListener(AnswerListener listener, Stopwatch watch) {
        this.listener = listener;
        this.watch = watch;
    }

    @Override
    public void stage(Stage stage) {
        guarded(() -> listener.stage(stage));
    }

    @Override
    public void read(ReadQuestion question, Approach approach) {
        guarded(() -> listener.read(question, approach));
    }

    @Override
    public void searched(String text, Ranking ranking, Evidence evidence) {
        guarded(() -> listener.searched(text, ranking, evidence));
    }

    @Override
    public void checked(DraftSentence sentence, Verdict verdict) {
        guarded(() -> listener.checked(sentence, verdict));
    }

    @Override
    public void sentence(String sentence) {
        watch.textShown();
        guarded(() -> listener.sentence(sentence));
    }

    @Override
    public void restarted() {
        guarded(listener::restarted);
    }

    /** Throws {@code fault} on where the listener threw it. */
    void rethrow(RuntimeException fault) {
        if (fault.equals(thrown)) {
            throw fault;
        }
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            thrown = e;
            throw e;
        }
    }
}
