package citewire.state.file;

import java.nio.file.Path;

/** A store as one file, whatever is in it. */
public interface StoreFile {

    Path path();

    /** Whether there is one. */
    boolean exists();

    /** The schema that this program knows; a file with a higher one was written by a newer program. */
    int schema();

    /**
     * Copies what is committed at this moment; any process may go on reading and writing meanwhile. What was deleted before
     * is not in the copy.
     *
     * @param target a file that is not there yet
     * @throws citewire.state.StateException where the file cannot be read or the copy not be written, with the remedy
     */
    void copyTo(Path target);

    /**
     * Reads a copy through.
     *
     * @return its schema
     * @throws citewire.state.StateException where it is damaged
     */
    int verify(Path copy);

    /**
     * Brings a copy to the schema that this program knows.
     *
     * @throws citewire.state.StateException where that is not possible; the copy may then be half way
     */
    void upgrade(Path copy);

    /**
     * Keeps everybody else from the file, in this process and in others, until it is closed.
     *
     * @throws citewire.state.StateException where anybody has it open
     */
    Hold hold();

    /** The file in one hand. */
    interface Hold extends AutoCloseable {

        /** Puts another file in its place, in one step that a crash cannot halve; {@code fresh} is gone afterwards. */
        void replace(Path fresh);

        @Override
        void close();
    }
}
