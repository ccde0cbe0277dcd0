package citewire.frontend.terminal.workspace;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (done, total) -> {};

    /** @param total may grow while the work goes on */
    void at(long done, long total);
}
