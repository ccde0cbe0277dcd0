package citewire.state;

import citewire.domain.Vector;
import java.util.Optional;

/** Vectors by embedding model and text, so that no text is embedded twice. */
public interface VectorCache {

    Optional<Vector> find(String model, String text);

    void keep(String model, String text, Vector vector);

    /** Nothing happens where there is none. */
    void forget(String model, String text);
}
