package citewire.ingest.schedule;

import citewire.ingest.fetch.FetchResult;
import citewire.state.FetchFault;
import citewire.state.Novelty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit has brought.
 *
 * @param fault why the feed itself brought nothing; null where it was read or has not changed
 * @param novelties what each article that was committed has changed
 * @param failures pages that could not be had, or show a teaser only
 */
public record VisitReport(
        URI feed, FetchResult fetched, @Nullable FetchFault fault, List<Novelty> novelties, int failures) {

    public VisitReport {
        novelties = List.copyOf(novelties);
    }

    public long added() {
        return novelties.stream().filter(Novelty.Added.class::isInstance).count();
    }

    public long updated() {
        return novelties.stream().filter(Novelty.Updated.class::isInstance).count();
    }
}
