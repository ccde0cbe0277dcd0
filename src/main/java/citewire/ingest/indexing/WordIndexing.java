package citewire.ingest.indexing;

import citewire.domain.Article;
import citewire.domain.Passage;
import citewire.index.IndexWriting;
import citewire.index.IndexedPassage;
import citewire.state.ArticleChange;
import citewire.state.ArticleStore;
import citewire.threads.RightOfWay;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what has changed in the article store into the index, findable by words. */
final class WordIndexing {

    private static final Logger LOG = LoggerFactory.getLogger(WordIndexing.class);

    /** Articles between two commits: little is written again after a crash, and little is spent on commits. */
    private static final int BATCH = 200;

    /** Articles between two looks at whether somebody asks, some hundredths of a second's work. */
    private static final int STRETCH = 8;

    /** With nothing but questions a new article is still found within a second. */
    private static final Duration WAIT = Duration.ofMillis(100);

    private final ArticleStore store;
    private final PassageSplitter splitter;
    private final RightOfWay way;

    WordIndexing(ArticleStore store, PassageSplitter splitter, RightOfWay way) {
        this.store = store;
        this.splitter = splitter;
        this.way = way;
    }

    /** Writes and commits the next changes; false where there were none. */
    boolean step(IndexWriting writing) {
        List<ArticleChange> changes = store.changesAfter(writing.sequence(), BATCH);
        for (int i = 0; i < changes.size(); i++) {
            if (i % STRETCH == 0) {
                way.give(WAIT);
            }
            write(writing, changes.get(i));
        }
        if (changes.isEmpty()) {
            return false;
        }
        writing.commit(changes.getLast().sequence());
        return true;
    }

    private void write(IndexWriting writing, ArticleChange change) {
        Article article = change.article();
        if (article == null) {
            writing.remove(change.id());
            return;
        }
        try {
            writing.put(change.id(), words(splitter.split(article)));
        } catch (IllegalArgumentException e) {
            LOG.error("Article {} cannot be indexed and will not be found", change.id(), e);
            writing.remove(change.id());
        }
    }

    /** Passages whose vectors are still to come. */
    static List<IndexedPassage> words(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new IndexedPassage(passage, null))
                .toList();
    }
}
