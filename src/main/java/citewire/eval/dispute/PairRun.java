package citewire.eval.dispute;

import citewire.ask.compare.dispute.Disagreements;
import citewire.ask.compare.report.ReportReader;
import citewire.ask.compare.report.Weights;
import citewire.index.TextAnalysis;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Hands pairs to the comparison as an answer does. Every publisher is a voice of its own. */
public final class PairRun {

    private final ReportReader reader;
    private final Disagreements disagreements;
    private final LongSupplier nanos;

    /** @param nanos a clock that only runs forward, such as {@code System::nanoTime} */
    public PairRun(TextAnalysis analysis, LongSupplier nanos) {
        this.reader = new ReportReader(analysis);
        this.disagreements = new Disagreements(analysis, ZoneOffset.UTC);
        this.nanos = nanos;
    }

    public Compared run(PairTrial trial) {
        long start = nanos.getAsLong();
        var reports = reader.read(trial.citations(), trial.found());
        var weights = new Weights(
                reports.stream().flatMap(report -> report.told().stream()).toList());
        var found = disagreements.of(reports, weights, (one, other) -> false, (one, other) -> false);
        return new Compared(trial, found, Duration.ofNanos(nanos.getAsLong() - start));
    }
}
