package citewire.ingest;

import citewire.domain.Article;
import citewire.ingest.IngestOutcome.Status;
import citewire.ingest.file.Reading;
import citewire.state.ArticleStore;
import citewire.state.Novelty;
import citewire.threads.RightOfWay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run over some inputs: commits a few articles at a time, then tells of them in the order of the input. */
final class IngestRun {

    /** A commit waits for the disk; this many share the wait, and a reader still sees them come. */
    private static final int BATCH = 32;

    /** Large articles are committed earlier, so that a batch is never large. */
    private static final int BATCH_CHARACTERS = 1 << 20;

    /** A question is answered in less. */
    private static final Duration WAIT = Duration.ofMillis(300);

    private final ArticleStore store;
    private final Consumer<IngestOutcome> listener;
    private final RightOfWay way;
    private final List<Reading> waiting = new ArrayList<>();
    private int characters;
    private IngestReport report = IngestReport.EMPTY;

    IngestRun(ArticleStore store, Consumer<IngestOutcome> listener, RightOfWay way) {
        this.store = store;
        this.listener = listener;
        this.way = way;
    }

    void take(Reading reading) {
        waiting.add(reading);
        characters +=
                reading instanceof Reading.Read read ? read.article().body().length() : 0;
        if (waiting.size() >= BATCH || characters >= BATCH_CHARACTERS) {
            flush();
        }
    }

    void flush() {
        way.give(WAIT);
        var novelties = store.commit(articles()).iterator();
        waiting.stream()
                .map(reading -> switch (reading) {
                    case Reading.Read read -> outcome(read, novelties.next());
                    case Reading.Gone gone -> withdrawn(gone);
                    case Reading.Rejected rejected ->
                        new IngestOutcome(Status.REJECTED, null, rejected.input(), rejected.line(), rejected.reason());
                })
                .forEach(this::tell);
        waiting.clear();
        characters = 0;
    }

    private List<Article> articles() {
        return waiting.stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).article())
                .toList();
    }

    private IngestOutcome withdrawn(Reading.Gone gone) {
        store.withdraw(gone.article());
        return new IngestOutcome(Status.WITHDRAWN, gone.article(), gone.input(), gone.line(), gone.reason());
    }

    private static IngestOutcome outcome(Reading.Read read, Novelty novelty) {
        return new IngestOutcome(status(novelty), novelty.id(), read.input(), read.line(), reason(novelty));
    }

    private static Status status(Novelty novelty) {
        return switch (novelty) {
            case Novelty.Added added -> Status.ADDED;
            case Novelty.Updated updated -> Status.UPDATED;
            case Novelty.Unchanged same -> Status.UNCHANGED;
            case Novelty.Duplicate twin -> Status.DUPLICATE;
        };
    }

    private static @Nullable String reason(Novelty novelty) {
        return novelty instanceof Novelty.Duplicate duplicate
                ? "the same text is already in as " + duplicate.id()
                : null;
    }

    private void tell(IngestOutcome outcome) {
        report = report.plus(outcome.status());
        listener.accept(outcome);
    }

    IngestReport report() {
        return report;
    }
}
