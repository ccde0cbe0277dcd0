package citewire.ingest;

import citewire.domain.ArticleHeader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has changed in the folder of seeds since it was last read.
 *
 * @param left articles that were withdrawn, as their file was removed or no longer holds them
 * @param rejected what could not be taken in of new and changed files
 */
public record SeedReport(IngestReport report, List<ArticleHeader> left, List<IngestOutcome> rejected) {

    public SeedReport {
        left = List.copyOf(left);
        rejected = List.copyOf(rejected);
    }

    /** This report and what another tells. */
    SeedReport plus(SeedReport more) {
        return new SeedReport(report.plus(more.report), joined(left, more.left), joined(rejected, more.rejected));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Whether there is nothing to tell. */
    public boolean quiet() {
        return report.equals(IngestReport.EMPTY) && left.isEmpty();
    }
}
