package citewire.newsroom;

import citewire.ask.AnswerListener;
import citewire.ask.AnswerPipeline;
import citewire.ask.Circumstances;
import citewire.ask.Library;
import citewire.ask.check.CitationChecker;
import citewire.ask.compare.SourceComparison;
import citewire.ask.draft.Drafting;
import citewire.ask.draft.quote.QuoteDrafter;
import citewire.ask.question.QuestionReader;
import citewire.ask.retrieve.NewestFinder;
import citewire.ask.retrieve.Retriever;
import citewire.benchmarks.BenchIndex;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.RankedPassage;
import citewire.fixtures.Ladders;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.ingest.AddressReader;
import citewire.ingest.Ingestor;
import citewire.ingest.file.ArticleFiles;
import citewire.ingest.indexing.PassageSplitter;
import citewire.ingest.story.WireCopies;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.state.jdbc.SqliteState;
import citewire.state.jdbc.SqliteVectorCache;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Takes the newsroom in as the program does, words and vectors, and puts its questions to the bot without a model. */
final class NewsroomRun {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    /** As the program comes. */
    private static final Config.Answer ANSWER = new Config.Answer(900, 8, 4, 150, 0.25);

    private static final Config.Retrieval RETRIEVAL = new Config.Retrieval(50);
    private static final int MAX_BYTES = 10_000_000;

    /** Several passages are of one article: enough for ten articles. */
    private static final int DEEP = 50;

    private final ArticleIndex index;
    private final Retriever retriever;
    private final AnswerPipeline pipeline;

    private NewsroomRun(SqliteState state, ArticleIndex index, Embedder embedder) {
        this.index = index;
        this.retriever = new Retriever(index, text -> Optional.of(embedder.query(text)), RETRIEVAL);
        this.pipeline = new AnswerPipeline(
                new QuestionReader(ZoneOffset.UTC),
                retriever,
                new Drafting(
                        new QuoteDrafter(index, embedder::tokens, ANSWER.confidence()),
                        Ladders.NONE,
                        ANSWER,
                        new Random(7),
                        System::nanoTime),
                new CitationChecker(index.analysis()),
                new Library(
                        state.articles(),
                        state.feeds(),
                        index,
                        new NewestFinder(state.articles(), retriever, index, ZoneOffset.UTC),
                        new SourceComparison(state.articles(), index.analysis(), ZoneOffset.UTC)),
                ANSWER,
                new Circumstances(ZoneOffset.UTC, new Random(7), System::nanoTime));
    }

    static List<NewsroomOutcome> of(Path folder) {
        try (var state = SqliteState.open(
                        folder.resolve("newsroom.db"), Clock.systemUTC(), new Random(1), new WireCopies());
                var cache = SqliteVectorCache.open(folder.resolve("vectors.db"));
                var embedder = Embedder.load()) {
            var vectors = new PassageVectors(cache, () -> embedder);
            var articles = taken(state, folder);
            embedOnAllCores(articles, vectors);
            try (var index = BenchIndex.of(folder.resolve("index"), articles, vectors::of)) {
                var run = new NewsroomRun(state, index, embedder);
                return NewsroomQuestion.all().stream().map(run::outcome).toList();
            }
        }
    }

    /** As the store holds them. */
    static List<Article> articles(Path folder) {
        try (var state = SqliteState.open(folder.resolve("newsroom.db"), Clock.systemUTC(), new Random(1))) {
            return taken(state, folder);
        }
    }

    private static List<Article> taken(SqliteState state, Path folder) {
        Path file = folder.resolve("articles.jsonl");
        Newsroom.at(NOW).writeArticles(file);
        var ids = new ArrayList<ArticleId>();
        new Ingestor(state.articles(), new ArticleFiles(MAX_BYTES, MAX_BYTES), AddressReader.NONE, new RightOfWay())
                .ingest(List.of(file.toString()), outcome -> ids.add(Objects.requireNonNull(outcome.articleId())));
        return ids.stream()
                .map(id -> state.articles().find(id).orElseThrow().article())
                .toList();
    }

    /** The index is filled by one thread; it then finds the vectors in the cache. */
    private static void embedOnAllCores(List<Article> articles, PassageVectors vectors) {
        var splitter = new PassageSplitter(new SentenceSplitter());
        articles.parallelStream()
                .flatMap(article -> splitter.split(article).stream())
                .forEach(vectors::of);
    }

    private NewsroomOutcome outcome(NewsroomQuestion asked) {
        var question = asked.question();
        var filter = new PassageFilter(question.scope(), question.at());
        var answer = pipeline.answer(question, AnswerListener.NONE);
        if (answer instanceof Answer.Failed failed) {
            throw new IllegalStateException(asked.id() + " failed: " + failed.text());
        }
        return new NewsroomOutcome(
                asked,
                articles(index.searchText(question.text(), filter, DEEP)),
                articles(retriever.search(question.text(), filter, DEEP)),
                answer);
    }

    private static List<String> articles(List<RankedPassage> found) {
        return found.stream()
                .map(hit -> hit.passage().article().id().value())
                .distinct()
                .toList();
    }
}
