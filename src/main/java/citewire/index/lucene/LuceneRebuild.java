package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.index.IndexRebuild;
import citewire.index.IndexedPassage;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.Directory;

/** A generation under construction. */
final class LuceneRebuild implements IndexRebuild {

    private final Generations generations;
    private final String generation;
    private final Directory directory;
    private final Writing writing;
    private final WriterLock lock;
    private boolean swapped;

    private LuceneRebuild(
            Generations generations, String generation, Directory directory, Writing writing, WriterLock lock) {
        this.generations = generations;
        this.generation = generation;
        this.directory = directory;
        this.writing = writing;
        this.lock = lock;
    }

    /** Opens the writer of a new index. */
    @FunctionalInterface
    interface Opening {
        Writing open(Directory directory) throws IOException;
    }

    static LuceneRebuild begin(Generations generations, WriterLock lock, Opening opening) {
        try {
            generations.deleteUnfinished();
            String generation = generations.next();
            Directory directory = generations.open(generation);
            var writing = opening.open(directory);
            return new LuceneRebuild(generations, generation, directory, writing, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw IndexTrouble.fault("cannot begin an index beside the live one in " + generations.file(""), e);
        }
    }

    @Override
    public void put(ArticleId article, List<IndexedPassage> passages) {
        writing.put(article, passages);
    }

    @Override
    public void swap(long sequence) {
        writing.commit(sequence);
        generations.use(generation);
        swapped = true;
    }

    @Override
    public void close() {
        try (lock;
                directory) {
            writing.close();
        } catch (IOException e) {
            throw IndexTrouble.fault("cannot close the rebuilt index", e);
        } finally {
            if (!swapped) {
                // half an index on a full disk would keep it full
                generations.delete(generation);
            }
        }
    }
}
