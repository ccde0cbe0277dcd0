package citewire.eval.peer;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.TextSpan;
import citewire.eval.question.KnownQuestion;
import citewire.model.Embedder;
import citewire.state.VectorCache;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * LangChain4j's easy RAG as its documentation builds it: documents split recursively into 300 tokens with 30 shared,
 * bge-small-en-v1.5-q, all vectors in memory, the question embedded as it is. Its passages are its own.
 */
public final class EasyRag implements Finder {

    private static final String ARTICLE = "articleId";
    private static final String PLACE = "index";
    private static final int TOKENS = 300;
    private static final int SHARED = 30;

    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    private final EmbeddingModel model;
    private final Map<String, ArticleHeader> articles;
    private final ZoneId zone;

    private EasyRag(EmbeddingModel model, Map<String, ArticleHeader> articles, ZoneId zone) {
        this.model = model;
        this.articles = articles;
        this.zone = zone;
    }

    /** @param heard told of how many of its passages have a vector */
    public static EasyRag over(
            List<Article> articles, Supplier<Embedder> embedder, VectorCache cache, ZoneId zone, LongConsumer heard) {
        long[] done = {0};
        var model = new KeptEmbeddings(embedder, cache, segment -> heard.accept(++done[0]));
        var headers = articles.stream()
                .collect(Collectors.toMap(article -> article.id().value(), Article::header));
        var rag = new EasyRag(model, headers, zone);
        rag.ingest(articles, new TokenCount(embedder));
        return rag;
    }

    private void ingest(List<Article> all, TokenCount tokens) {
        var ingestor = EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(TOKENS, SHARED, tokens))
                .embeddingModel(model)
                .embeddingStore(store)
                .build();
        // one by one, as a fault in the middle leaves kept what was embedded
        all.forEach(article -> ingestor.ingest(Document.from(
                article.title() + "\n\n" + article.body(),
                Metadata.from(ARTICLE, article.id().value()))));
    }

    /** Finds what a chat model is given, as many segments as it gives unless it is told otherwise. */
    ContentRetriever retriever() {
        return EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(model)
                .build();
    }

    @Override
    public String name() {
        return "easy-rag";
    }

    @Override
    public List<RankedPassage> find(KnownQuestion question, int k) {
        var admission = Admission.of(question, zone);
        var retriever = EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(model)
                .maxResults(k)
                .filter(metadata -> metadata instanceof Metadata known && admission.test(header(known)))
                .build();
        var hits = new ArrayList<RankedPassage>();
        for (Content content : retriever.retrieve(Query.from(question.text()))) {
            hits.add(new RankedPassage(hits.size() + 1, score(content), passage(content.textSegment())));
        }
        return List.copyOf(hits);
    }

    private static double score(Content content) {
        return content.metadata().get(ContentMetadata.SCORE) instanceof Double score ? score : 0;
    }

    private Passage passage(TextSegment segment) {
        var article = header(segment.metadata());
        int place =
                Integer.parseInt(Objects.requireNonNullElse(segment.metadata().getString(PLACE), "0"));
        var whole = List.of(new TextSpan(0, segment.text().length()));
        return new Passage(new PassageId(article.id(), place), article, segment.text(), whole);
    }

    private ArticleHeader header(Metadata metadata) {
        return Objects.requireNonNull(articles.get(metadata.getString(ARTICLE)), "a segment of no article");
    }
}
