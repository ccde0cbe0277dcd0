package citewire.ingest.indexing;

import citewire.domain.Passage;
import citewire.domain.Vector;

/** Turns a passage into the point at which a search by meaning finds it. Called by several threads at once. */
@FunctionalInterface
public interface PassageEmbedder {

    Vector embed(Passage passage);
}
