package citewire.ask.retrieve;

import citewire.domain.Vector;
import java.util.Optional;

/** Turns a question into the vector that its passages lie near. */
@FunctionalInterface
public interface QueryEmbedder {

    /** Embeds nothing: the search goes by words alone. */
    QueryEmbedder NONE = question -> Optional.empty();

    /** Empty while there is no model to embed with; a fault of the model is an exception. */
    Optional<Vector> embed(String question);
}
