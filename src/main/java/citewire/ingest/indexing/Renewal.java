package citewire.ingest.indexing;

import citewire.index.ArticleIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts an index with the vectors of the model of today in the place of one with those of another. */
final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final ArticleIndex index;
    private final Building building;
    private boolean told;

    /** Builds an index beside the live one and swaps them. */
    @FunctionalInterface
    interface Building {
        /** False where another process is at it, or this one ends. */
        boolean run() throws InterruptedException;
    }

    Renewal(ArticleIndex index, Building building) {
        this.index = index;
        this.building = building;
    }

    /** False where there was nothing to do, or somebody else does it. */
    boolean step() throws InterruptedException {
        if (!index.outdated()) {
            return false;
        }
        if (!told) {
            told = true;
            LOG.info(
                    "The index holds vectors of another model: it is searched by words until a new one is built beside");
        }
        boolean built = building.run();
        if (built) {
            LOG.info("The new index is built, and is searched by meaning");
        }
        return built;
    }
}
