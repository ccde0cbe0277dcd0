package citewire.eval.trial;

import citewire.ask.check.CitationChecker;
import citewire.ask.check.CitationStream;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Hands trials to the checker as the pipeline hands it a draft: through the stream that reads markers and sentences. */
public final class TrialRun {

    private final CitationChecker checker;
    private final LongSupplier nanos;

    /** @param nanos a clock that only runs forward, such as {@code System::nanoTime} */
    public TrialRun(CitationChecker checker, LongSupplier nanos) {
        this.checker = checker;
        this.nanos = nanos;
    }

    public Tried run(Trial trial) {
        var sentences = sentences(trial);
        long start = nanos.getAsLong();
        var check = checker.over(trial.evidence());
        long read = nanos.getAsLong();
        var verdicts = sentences.stream().map(check::check).toList();
        long end = nanos.getAsLong();
        // a sentence that the stream cut in two is what becomes of its worse half
        Verdict worst = verdicts.stream()
                .reduce((one, other) -> outcome(one).compareTo(outcome(other)) >= 0 ? one : other)
                .orElseThrow(() -> new IllegalStateException("no sentence in " + trial.id()));
        return new Tried(
                trial,
                outcome(worst),
                worst.reason(),
                Duration.ofNanos((end - read) / verdicts.size()),
                Duration.ofNanos(read - start));
    }

    private static List<DraftSentence> sentences(Trial trial) {
        var stream = new CitationStream(trial.evidence().size());
        var sentences = new ArrayList<>(stream.accept(trial.draft()));
        sentences.addAll(stream.finish());
        return sentences;
    }

    private static Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Keep keep -> Outcome.KEPT;
            case Verdict.Recite recite -> Outcome.RECITED;
            case Verdict.Mark mark -> Outcome.MARKED;
            case Verdict.Drop drop -> Outcome.DROPPED;
        };
    }
}
