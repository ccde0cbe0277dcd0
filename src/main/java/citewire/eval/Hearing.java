package citewire.eval;

/** Hears how far an evaluation has come. */
@FunctionalInterface
public interface Hearing {

    /** @param total 0 where it is not known */
    void at(String task, long done, long total);
}
