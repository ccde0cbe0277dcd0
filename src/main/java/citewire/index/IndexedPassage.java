package citewire.index;

import citewire.domain.Passage;
import citewire.domain.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A passage on its way into the index.
 *
 * @param vector null until it has been embedded: the passage is then found by words alone
 */
public record IndexedPassage(Passage passage, @Nullable Vector vector) {}
