package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.index.IndexedPassage;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** A Lucene writer in the words of passages. */
final class Writing implements AutoCloseable {

    /** Kept with each commit, so that what is on disk tells how far it has come. */
    static final String SEQUENCE = "sequence";

    static final String SCHEMA = "schema";

    /** Whose vectors are in it; missing in those from before there was any other model. */
    static final String VECTORS = "vectors";

    private final IndexWriter writer;
    private final ZoneId zone;
    private final String model;

    private Writing(IndexWriter writer, ZoneId zone, String model) {
        this.writer = writer;
        this.zone = zone;
        this.model = model;
    }

    /** @param model whose vectors come into a new index; one that is there keeps to its own */
    static Writing open(Directory directory, EnglishAnalysis analysis, ZoneId zone, OpenMode mode, String model)
            throws IOException {
        var config = new IndexWriterConfig(analysis)
                .setOpenMode(mode)
                .setSimilarity(new NewsSimilarity())
                .setCommitOnClose(false);
        var writer = new IndexWriter(directory, config);
        return new Writing(writer, zone, committed(writer, VECTORS, model));
    }

    private static String committed(IndexWriter writer, String key, String missing) {
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            for (var entry : committed) {
                if (entry.getKey().equals(key)) {
                    return entry.getValue();
                }
            }
        }
        return missing;
    }

    /** Up to where every change of the store was in the last commit. */
    long committedSequence() {
        return Long.parseLong(committed(writer, SEQUENCE, "0"));
    }

    /** Whose vectors are in it. */
    String model() {
        return model;
    }

    IndexWriter lucene() {
        return writer;
    }

    void put(ArticleId article, List<IndexedPassage> passages) {
        if (passages.isEmpty()) {
            remove(article);
            return;
        }
        try {
            writer.updateDocuments(term(article), PassageDocument.of(article, passages, zone));
        } catch (IOException | AlreadyClosedException e) {
            throw IndexTrouble.fault("cannot index article " + article, e);
        }
    }

    void remove(ArticleId article) {
        try {
            writer.deleteDocuments(term(article));
        } catch (IOException | AlreadyClosedException e) {
            throw IndexTrouble.fault("cannot remove article " + article + " from the index", e);
        }
    }

    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException | AlreadyClosedException e) {
            throw IndexTrouble.fault("cannot empty the index", e);
        }
    }

    void commit(long sequence) {
        var state = Map.of(SEQUENCE, Long.toString(sequence), SCHEMA, PassageDocument.SCHEMA, VECTORS, model);
        try {
            writer.setLiveCommitData(state.entrySet());
            writer.commit();
        } catch (IOException | AlreadyClosedException e) {
            throw IndexTrouble.fault("cannot commit the index", e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw IndexTrouble.fault("cannot close the index", e);
        }
    }

    static Term term(ArticleId article) {
        return new Term(PassageDocument.ARTICLE, article.value());
    }
}
