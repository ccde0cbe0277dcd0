package citewire.ingest;

/** How many articles of a run ended in which way. */
public record IngestReport(int added, int updated, int unchanged, int duplicate, int rejected, int withdrawn) {

    public static final IngestReport EMPTY = new IngestReport(0, 0, 0, 0, 0, 0);

    /** This report with one more outcome. */
    public IngestReport plus(IngestOutcome.Status status) {
        return switch (status) {
            case ADDED -> new IngestReport(added + 1, updated, unchanged, duplicate, rejected, withdrawn);
            case UPDATED -> new IngestReport(added, updated + 1, unchanged, duplicate, rejected, withdrawn);
            case UNCHANGED -> new IngestReport(added, updated, unchanged + 1, duplicate, rejected, withdrawn);
            case DUPLICATE -> new IngestReport(added, updated, unchanged, duplicate + 1, rejected, withdrawn);
            case REJECTED -> new IngestReport(added, updated, unchanged, duplicate, rejected + 1, withdrawn);
            case WITHDRAWN -> new IngestReport(added, updated, unchanged, duplicate, rejected, withdrawn + 1);
        };
    }

    /** This report and another together. */
    public IngestReport plus(IngestReport more) {
        return new IngestReport(
                added + more.added,
                updated + more.updated,
                unchanged + more.unchanged,
                duplicate + more.duplicate,
                rejected + more.rejected,
                withdrawn + more.withdrawn);
    }

    /** How many articles are in after the run. */
    public int in() {
        return added + updated + unchanged + duplicate;
    }
}
