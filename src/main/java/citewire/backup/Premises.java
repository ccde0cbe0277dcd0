package citewire.backup;

import citewire.state.file.StoreFile;
import java.nio.file.Path;

/**
 * Where what is copied lies.
 *
 * @param store the truth
 * @param vectors derived from it, and slow to compute anew
 * @param index the folder of the index, derived from the store within seconds
 */
public record Premises(StoreFile store, StoreFile vectors, Path index) {

    /** The name of the store in an archive. */
    static final String STORE = "citewire.db";

    /** The name of the vectors in an archive. */
    static final String VECTORS = "vectors.db";
}
