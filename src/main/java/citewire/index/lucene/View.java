package citewire.index.lucene;

import citewire.index.IndexException;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** One generation as this process sees it: what is committed, or, for the writer, what is written too. */
final class View implements AutoCloseable {

    private final String generation;
    private final Directory directory;
    private final SearcherManager searchers;
    private final boolean current;

    private View(String generation, Directory directory, SearcherManager searchers, boolean current) {
        this.generation = generation;
        this.directory = directory;
        this.searchers = searchers;
        this.current = current;
    }

    /** @param model whose vectors are searched */
    static View ofCommitted(String generation, Directory directory, String model) throws IOException {
        var data = SegmentInfos.readLatestCommit(directory).getUserData();
        boolean current = data.getOrDefault(Writing.VECTORS, model).equals(model);
        return new View(generation, directory, new SearcherManager(directory, new NewsSimilarity.Searchers()), current);
    }

    /** Closing it closes {@code directory} too, so the writer must be closed first. */
    static View ofWritten(String generation, Directory directory, Writing writing, boolean current) throws IOException {
        var searchers = new SearcherManager(writing.lucene(), new NewsSimilarity.Searchers());
        return new View(generation, directory, searchers, current);
    }

    /** Whether its vectors are those of the model that is searched with. */
    boolean current() {
        return current;
    }

    String generation() {
        return generation;
    }

    /** Empty once this view was closed: another has taken its place. */
    <T> Optional<T> search(Search<T> search) {
        IndexSearcher searcher;
        try {
            searcher = searchers.acquire();
        } catch (AlreadyClosedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IndexException("cannot open the index for a search", e);
        }
        try {
            return Optional.of(search.in(searcher));
        } catch (IOException e) {
            throw new IndexException("the index cannot be searched", e);
        } finally {
            release(searcher);
        }
    }

    /**
     * Reads every file that a search may come to read, and compares it with its checksum.
     *
     * @throws IOException or a fault of Lucene's where one does not hold what was written
     */
    void readThrough() throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /** The commit's sequence number; 0 before the first. */
    long committedSequence() {
        return search(searcher -> sequence(((DirectoryReader) searcher.getIndexReader())))
                .orElse(0L);
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (AlreadyClosedException e) {
            // another view has taken this one's place, and is fresh
            return;
        } catch (IOException e) {
            throw new IndexException("cannot refresh the index", e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            searchers.close();
        } catch (IOException e) {
            throw new IndexException("cannot close the index", e);
        }
    }

    private void release(IndexSearcher searcher) {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new IndexException("cannot release the index after a search", e);
        }
    }

    private static long sequence(DirectoryReader reader) throws IOException {
        return Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(Writing.SEQUENCE, "0"));
    }

    /** What is done with a searcher. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
