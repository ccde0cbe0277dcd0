package citewire.ingest.indexing;

/** Hears how far the index has come. */
@FunctionalInterface
public interface IndexProgress {

    /** Hears nothing. */
    IndexProgress NONE = (done, total) -> {};

    /** @param total may grow while the work goes on */
    void at(long done, long total);
}
