package citewire.index.lucene;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Published;
import citewire.domain.TextSpan;
import citewire.index.IndexedPassage;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A passage as a Lucene document and back; a hit needs no other store. */
final class PassageDocument {

    /** Rises whenever the fields change their meaning: an index of another schema is built anew. */
    static final String SCHEMA = "4";

    static final String ARTICLE = "article";
    /** Its article's id by column, read for every candidate. */
    static final String ID = "id";

    /** The headline and each sentence, far apart: a passage is found by its headline too. */
    static final String TEXT = "text";

    static final String SOURCE = "source";
    /** Milliseconds since the epoch; missing where the article has no date. */
    static final String EARLIEST = "earliest";

    static final String LATEST = "latest";

    /** The server that its article is for; empty where it is for everybody. */
    static final String AUDIENCE = "audience";

    static final String VECTOR = "vector";

    static final String ORDINAL = "ordinal";

    /** How many documents further on the article stands of which this is a passage. */
    static final String AHEAD = "ahead";

    /** All words of an article, on a document of its own behind its passages. */
    static final String WHOLE = "whole";

    private static final String PASSAGE = "passage";
    private static final String SENTENCES = "sentences";
    private static final String TITLE = "title";
    private static final String PUBLISHER = "publisher";
    private static final String URL = "url";
    private static final String PUBLISHED = "published";
    private static final String UPDATED = "updated";
    private static final String HEADLINE_ONLY = "headline-only";

    private PassageDocument() {}

    /** The passages of one article, and the article behind them: what a passage is about, its article often tells. */
    static List<Document> of(ArticleId article, List<IndexedPassage> passages, ZoneId zone) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < passages.size(); i++) {
            var document = of(passages.get(i), zone);
            document.add(new NumericDocValuesField(AHEAD, passages.size() - i));
            documents.add(document);
        }
        documents.add(whole(article, passages));
        return documents;
    }

    private static Document whole(ArticleId article, List<IndexedPassage> passages) {
        var document = new Document();
        document.add(new StringField(ARTICLE, article.value(), Store.NO));
        document.add(
                new TextField(WHOLE, passages.getFirst().passage().article().title(), Store.NO));
        passages.forEach(
                indexed -> document.add(new TextField(WHOLE, indexed.passage().text(), Store.NO)));
        return document;
    }

    private static Document of(IndexedPassage indexed, ZoneId zone) {
        Passage passage = indexed.passage();
        ArticleHeader article = passage.article();
        var document = new Document();
        document.add(new StringField(ARTICLE, article.id().value(), Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(article.id().value())));
        document.add(new StringField(SOURCE, sourceTerm(article.source()), Store.NO));
        document.add(new SortedDocValuesField(SOURCE, new BytesRef(article.source())));
        document.add(new StringField(AUDIENCE, article.audience().guild(), Store.YES));
        document.add(new TextField(TEXT, article.title(), Store.NO));
        for (int i = 0; i < passage.sentences().size(); i++) {
            document.add(new TextField(TEXT, passage.sentence(i), Store.NO));
        }
        store(document, passage);
        addDates(document, article.published(), zone);
        var vector = indexed.vector();
        if (vector != null) {
            document.add(new KnnFloatVectorField(VECTOR, vector.values(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    static Passage passage(Document document) {
        var id = new ArticleId(stored(document, ARTICLE));
        String url = document.get(URL);
        var header = new ArticleHeader(
                id,
                stored(document, TITLE),
                stored(document, PUBLISHER),
                url == null ? null : URI.create(url),
                published(document, PUBLISHED),
                published(document, UPDATED),
                document.get(HEADLINE_ONLY) != null,
                new Audience(stored(document, AUDIENCE)));
        int ordinal = Objects.requireNonNull(document.getField(ORDINAL).numericValue())
                .intValue();
        return new Passage(
                new PassageId(id, ordinal), header, stored(document, PASSAGE), spans(stored(document, SENTENCES)));
    }

    private static @Nullable Published published(Document document, String field) {
        String text = document.get(field);
        return text == null ? null : Published.parse(text).orElseThrow();
    }

    static String sourceTerm(String source) {
        return source.toLowerCase(Locale.ROOT);
    }

    private static void store(Document document, Passage passage) {
        ArticleHeader article = passage.article();
        document.add(new StoredField(ORDINAL, passage.id().ordinal()));
        document.add(new NumericDocValuesField(ORDINAL, passage.id().ordinal()));
        document.add(new StoredField(PASSAGE, passage.text()));
        document.add(new StoredField(SENTENCES, written(passage.sentences())));
        document.add(new StoredField(TITLE, article.title()));
        document.add(new StoredField(PUBLISHER, article.source()));
        var url = article.url();
        if (url != null) {
            document.add(new StoredField(URL, url.toString()));
        }
        var updated = article.updated();
        if (updated != null) {
            document.add(new StoredField(UPDATED, updated.text()));
        }
        if (article.headlineOnly()) {
            document.add(new StoredField(HEADLINE_ONLY, 1));
        }
    }

    private static void addDates(Document document, @Nullable Published published, ZoneId zone) {
        if (published != null) {
            document.add(new StoredField(PUBLISHED, published.text()));
            document.add(new LongPoint(EARLIEST, published.earliest(zone).toEpochMilli()));
            document.add(new LongField(LATEST, published.latest(zone).toEpochMilli(), Store.NO));
        }
    }

    private static String written(List<TextSpan> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    private static List<TextSpan> spans(String written) {
        return Stream.of(written.split(" "))
                .map(span -> span.split("-"))
                .map(ends -> new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }

    private static String stored(Document document, String field) {
        return Objects.requireNonNull(document.get(field), field);
    }
}
