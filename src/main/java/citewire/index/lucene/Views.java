package citewire.index.lucene;

import citewire.index.IndexException;
import citewire.index.IndexRebuild;
import citewire.index.IndexWriting;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The view in use, exchanged when this process begins or ends to write and when a rebuilt index was swapped in. */
final class Views implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final String WRITER_LOCK = "writer.lock";
    private static final String REBUILD_LOCK = "rebuild.lock";

    /** A fault that is none of the index's must not have it read through again and again. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final String RECOVERING =
            "the index was found damaged and is being built anew from the stored articles,"
                    + " by itself; ask again in a minute";

    private final Generations generations;
    private final ZoneId zone;
    private final String model;
    private final Duration betweenLooks;
    private final ReentrantLock looking = new ReentrantLock();
    private long looked;
    private volatile @Nullable View view;
    private volatile @Nullable LuceneWriting writing;
    private boolean closed;

    /**
     * @param model whose vectors are searched
     * @param betweenLooks the shortest time between two looks whether the index is damaged
     */
    Views(Generations generations, ZoneId zone, String model, Duration betweenLooks) {
        this.generations = generations;
        this.zone = zone;
        this.model = model;
        this.betweenLooks = betweenLooks;
        this.looked = System.nanoTime() - betweenLooks.toNanos();
        view = committed();
    }

    /** @param nothing what an index without a generation answers */
    <T> T search(View.Search<T> search, T nothing) {
        for (View current = view; current != null; current = view) {
            Optional<T> found = current.search(search);
            if (found.isPresent()) {
                return found.get();
            }
            if (current == view) {
                throw new IllegalStateException("the index was searched after it was closed");
            }
        }
        return nothing;
    }

    /** As {@link #search}, but where the index is damaged that is said, and never that nothing was found. */
    <T> T find(View.Search<T> search, T nothing) {
        if (view == null && generations.isDamaged()) {
            throw new IndexException(RECOVERING, new IOException("the index is damaged"));
        }
        var searched = view;
        try {
            return search(search, nothing);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | AssertionError | InternalError e) {
            // what a reader makes of damaged bytes may be any of these
            if (closed || (sound() && searched == view)) {
                throw e;
            }
            throw new IndexException(RECOVERING, e);
        }
    }

    /** Whether the vectors in it are another model's, and no other index has taken its place. */
    boolean outdated() {
        var current = view;
        return current != null && !current.current() && !superseded(current.generation());
    }

    /** Whether its vectors can be compared with those of the model of today. */
    boolean comparable() {
        var current = view;
        return current == null || current.current();
    }

    /**
     * Looks whether the index is damaged, unless it was looked at just now; one that is, is no longer used. Who asks while
     * another looks waits for what that finds.
     */
    boolean sound() {
        looking.lock();
        try {
            return soundNow();
        } finally {
            looking.unlock();
        }
    }

    private boolean soundNow() {
        long now = System.nanoTime();
        var current = view;
        if (current == null || now - looked < betweenLooks.toNanos()) {
            return !generations.isDamaged();
        }
        looked = now;
        var damage = damage(current);
        // a file that another process has just merged away is there in the commit of a moment later
        if (damage == null || damage(current) == null) {
            return true;
        }
        giveUp(current.generation(), damage);
        return false;
    }

    private static @Nullable Throwable damage(View current) {
        try {
            current.readThrough();
            return null;
        } catch (AlreadyClosedException | IndexNotFoundException e) {
            return null;
        } catch (IOException e) {
            if (!IndexTrouble.damaged(e)) {
                LOG.warn("The index could not be read through", e);
                return null;
            }
            return e;
        } catch (RuntimeException | AssertionError | InternalError e) {
            return e;
        }
    }

    private synchronized void giveUp(String generation, Throwable damage) {
        if (superseded(generation)) {
            return;
        }
        LOG.error(
                "The index {} is damaged, and is built anew from the stored articles, of which none is lost. Look at the"
                        + " health of the disk where this comes again",
                generations.path(generation),
                damage);
        generations.giveUp(generation);
        if (writing == null) {
            exchange(null);
        }
    }

    long sequence() {
        var mine = writing;
        if (mine != null) {
            return mine.sequence();
        }
        var current = view;
        return current == null ? 0 : current.committedSequence();
    }

    synchronized void refresh() {
        if (closed) {
            return;
        }
        var current = view;
        boolean moved =
                !generations.current().equals(Optional.ofNullable(current).map(View::generation));
        boolean damaged = current != null && generations.isDamaged(current.generation());
        if (writing == null && (moved || damaged || current == null)) {
            exchange(committed());
        } else if (current != null) {
            current.refresh();
        }
    }

    synchronized Optional<IndexWriting> tryWrite(EnglishAnalysis analysis) {
        // asked again for a lock that it holds, a process would free it: POSIX drops it with any handle on the file
        if (closed || writing != null) {
            return Optional.empty();
        }
        return WriterLock.tryTake(generations.file(WRITER_LOCK)).map(lock -> write(analysis, lock));
    }

    Optional<IndexRebuild> tryRebuild(EnglishAnalysis analysis) {
        deleteUnused();
        return WriterLock.tryTake(generations.file(REBUILD_LOCK))
                .map(lock -> LuceneRebuild.begin(
                        generations,
                        lock,
                        directory -> Writing.open(directory, analysis, zone, OpenMode.CREATE, model)));
    }

    /** One rebuild after another, with nothing written in between, would leave them all; who writes may not know yet. */
    private synchronized void deleteUnused() {
        if (writing == null) {
            WriterLock.tryTake(generations.file(WRITER_LOCK)).ifPresent(lock -> {
                try (lock) {
                    generations.deleteOlder();
                }
            });
        }
    }

    boolean superseded(String generation) {
        return !generations.current().equals(Optional.of(generation)) || generations.isDamaged(generation);
    }

    /** Goes back to what is committed; for the writing that ends. */
    synchronized void ended() {
        writing = null;
        if (!closed) {
            exchange(committed());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        exchange(null);
    }

    private IndexWriting write(EnglishAnalysis analysis, WriterLock lock) {
        String generation = "";
        try {
            generation = writable();
            return write(generation, generations.open(generation), analysis, lock);
        } catch (IOException | RuntimeException e) {
            if (IndexTrouble.damaged(e) && !superseded(generation)) {
                giveUp(generation, e);
                return write(analysis, lock);
            }
            lock.close();
            throw e instanceof IndexException fault
                    ? fault
                    : IndexTrouble.fault("cannot open the index in " + generations.file(""), e);
        }
    }

    /** Closes what it has opened where it fails: Lucene would let nobody write beside a writer that is still open. */
    private IndexWriting write(String generation, Directory directory, EnglishAnalysis analysis, WriterLock lock)
            throws IOException {
        var open = new ArrayDeque<Closeable>(List.of(directory));
        try {
            var opened = Writing.open(directory, analysis, zone, OpenMode.CREATE_OR_APPEND, model);
            open.push(opened::close);
            var written =
                    View.ofWritten(generation, directory, opened, opened.model().equals(model));
            long sequence = opened.committedSequence();
            generations.use(generation);
            generations.deleteOlder();
            open.clear();
            var mine = new LuceneWriting(this, opened, generation, sequence, lock);
            writing = mine;
            exchange(written);
            return mine;
        } finally {
            IOUtils.closeWhileHandlingException(open);
        }
    }

    /** The generation in use where it is sound, else a new one. */
    private String writable() throws IOException {
        Optional<String> current = generations.current();
        return current.isPresent() && sound(current.get()) ? current.get() : generations.next();
    }

    private @Nullable View committed() {
        Optional<String> current = generations.current();
        try {
            if (current.isEmpty() || !sound(current.get())) {
                return null;
            }
            return View.ofCommitted(current.get(), generations.open(current.get()), model);
        } catch (IndexNotFoundException | NoSuchFileException e) {
            // the generation was swapped away in this very moment, and the next refresh finds its successor
            return null;
        } catch (IOException e) {
            if (IndexTrouble.damaged(e)) {
                giveUp(current.orElse(""), e);
                return null;
            }
            throw new IndexException("cannot open the index in " + generations.path(current.orElse("")), e);
        }
    }

    /** False for an index that cannot be read or is of another schema: it is derived, and built anew from the store. */
    private boolean sound(String generation) throws IOException {
        if (!Files.isDirectory(generations.path(generation)) || generations.isDamaged(generation)) {
            return false;
        }
        try (var directory = generations.open(generation)) {
            var schema = SegmentInfos.readLatestCommit(directory).getUserData().get(Writing.SCHEMA);
            if (PassageDocument.SCHEMA.equals(schema)) {
                return true;
            }
            LOG.warn(
                    "The index has schema {}, this version needs {}: building it anew", schema, PassageDocument.SCHEMA);
        } catch (IndexNotFoundException e) {
            LOG.debug("Nothing was committed to {} yet", generation);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException e) {
            LOG.warn("The index {} cannot be read and is built anew from the stored articles", generation, e);
        }
        return false;
    }

    private void exchange(@Nullable View next) {
        var last = view;
        view = next;
        if (last != null && last != next) {
            last.close();
        }
    }
}
