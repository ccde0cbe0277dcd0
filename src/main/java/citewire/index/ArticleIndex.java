package citewire.index;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.domain.Vector;
import java.util.List;
import java.util.Optional;

/**
 * The passages of all articles, searchable by words and by meaning. Any number of threads and processes may search;
 * one process at a time writes.
 */
public interface ArticleIndex extends AutoCloseable {

    /**
     * The passages that share words with {@code text}, best first (BM25 over headline and passage). The text is
     * analysed, never parsed as a query: no character in it has a meaning of its own.
     *
     * @param k at most this many, 1 to 1000
     */
    List<RankedPassage> searchText(String text, PassageFilter filter, int k);

    /**
     * The passages nearest to {@code vector}, best first; the score is the cosine. Passages without a vector are not
     * found.
     *
     * @param k at most this many, 1 to 1000
     */
    List<RankedPassage> searchVector(Vector vector, PassageFilter filter, int k);

    /**
     * The passages that share most with the terms and those that lie nearest to the vector, each measured by both, for
     * a ranking that weighs one against the other.
     */
    Matches match(Lookup lookup);

    /** All passages of an article in their order; empty for an unknown one. */
    List<Passage> passages(ArticleId article);

    /** How the index reads words: lower-cased, stop words out, stemmed. */
    TextAnalysis analysis();

    /** In how many passages the analysed {@code term} occurs. */
    int passageFrequency(String term);

    IndexStatus status();

    /** The number of the latest change of articles that a search knows; counts nothing, unlike {@link #status}. */
    long sequence();

    /** Makes visible what this or another process has written since; cheap when nothing has changed. */
    void refresh();

    /**
     * Whether its vectors are those of another model than it was opened for: it is searched by words alone then, and takes no
     * vectors, until one that was built beside takes its place. False from then on.
     */
    boolean outdated();

    /**
     * Reads the whole index and compares it with its checksums, at most twice a minute. One that is damaged is given up:
     * whoever takes the writer's place begins it anew, in this process or in another, and until then a search says so.
     *
     * @return false where it is damaged
     */
    boolean sound();

    /**
     * Takes the writer's place, or returns empty at once while another process holds it. An index that is missing,
     * damaged or of another schema is begun anew, with nothing in it.
     */
    Optional<IndexWriting> tryWrite();

    /** Begins an index beside the live one; empty at once while another process does so. */
    Optional<IndexRebuild> tryRebuild();

    @Override
    void close();
}
