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

    private final IndexWriter writer;
    private final ZoneId zone;

    private Writing(IndexWriter writer, ZoneId zone) {
        this.writer = writer;
        this.zone = zone;
    }

    static Writing open(Directory directory, EnglishAnalysis analysis, ZoneId zone, OpenMode mode) throws IOException {
        var config = new IndexWriterConfig(analysis)
                .setOpenMode(mode)
                .setSimilarity(new NewsSimilarity())
                .setCommitOnClose(false);
        return new Writing(new IndexWriter(directory, config), zone);
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
        var state = Map.of(SEQUENCE, Long.toString(sequence), SCHEMA, PassageDocument.SCHEMA);
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
