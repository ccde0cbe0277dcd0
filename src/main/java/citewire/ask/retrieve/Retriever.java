package citewire.ask.retrieve;

import citewire.config.Config;
import citewire.domain.RankedPassage;
import citewire.domain.Vector;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the passages that bear on a text, by its words and by its meaning; by words alone without an embedding model. */
public final class Retriever {

    private static final Logger LOG = LoggerFactory.getLogger(Retriever.class);

    private final ArticleIndex index;
    private final QueryEmbedder embedder;
    private final Config.Retrieval config;
    private final RankFusion fusion = new RankFusion(RankFusion.WORDS);
    private final AtomicBoolean degraded = new AtomicBoolean();

    public Retriever(ArticleIndex index, QueryEmbedder embedder, Config.Retrieval config) {
        this.index = index;
        this.embedder = embedder;
        this.config = config;
    }

    /**
     * The passages that bear on {@code text}, best first.
     *
     * @param k at most this many, 1 to 200; several of one article may be among them
     * @throws citewire.index.IndexException where the index cannot be read
     */
    public List<RankedPassage> search(String text, PassageFilter filter, int k) {
        return rank(text, filter, k).passages();
    }

    /** As {@link #search}, with what each arm found. */
    public Ranking rank(String text, PassageFilter filter, int k) {
        int candidates = Math.max(k, config.candidates());
        var byWords = index.searchText(text, filter, candidates);
        var byMeaning = embed(text)
                .map(vector -> index.searchVector(vector, filter, candidates))
                .orElse(List.of());
        return new Ranking(fusion.fuse(byWords, byMeaning, k), byWords, byMeaning);
    }

    /** True since a fault of the embedder, until it works again: the search goes by words alone. */
    public boolean degraded() {
        return degraded.get();
    }

    private Optional<Vector> embed(String text) {
        try {
            var vector = embedder.embed(text);
            if (degraded.compareAndSet(true, false)) {
                LOG.info("Questions are embedded again");
            }
            return vector;
        } catch (RuntimeException e) {
            if (degraded.compareAndSet(false, true)) {
                LOG.warn("Cannot embed questions, searching by words alone until it works again", e);
            }
            return Optional.empty();
        }
    }
}
