package citewire.ingest;

/** How many articles of a run ended in which way. */
public record IngestReport(int added, int updated, int unchanged, int duplicate, int rejected) {

    public static final IngestReport EMPTY = new IngestReport(0, 0, 0, 0, 0);

    /** This report with one more outcome. */
    public IngestReport plus(IngestOutcome.Status status) {
        return switch (status) {
            case ADDED -> new IngestReport(added + 1, updated, unchanged, duplicate, rejected);
            case UPDATED -> new IngestReport(added, updated + 1, unchanged, duplicate, rejected);
            case UNCHANGED -> new IngestReport(added, updated, unchanged + 1, duplicate, rejected);
            case DUPLICATE -> new IngestReport(added, updated, unchanged, duplicate + 1, rejected);
            case REJECTED -> new IngestReport(added, updated, unchanged, duplicate, rejected + 1);
        };
    }

    /** This report and another together. */
    public IngestReport plus(IngestReport more) {
        return new IngestReport(
                added + more.added,
                updated + more.updated,
                unchanged + more.unchanged,
                duplicate + more.duplicate,
                rejected + more.rejected);
    }

    /** How many articles are in after the run. */
    public int in() {
        return added + updated + unchanged + duplicate;
    }
}
