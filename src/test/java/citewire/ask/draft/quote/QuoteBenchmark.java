package citewire.ask.draft.quote;

import citewire.ask.retrieve.Retriever;
import citewire.benchmarks.BenchFiles;
import citewire.benchmarks.BenchIndex;
import citewire.benchmarks.BenchQuestion;
import citewire.config.Config;
import citewire.eval.measure.GoldAnswer;
import citewire.eval.peer.BestSentences;
import citewire.index.ArticleIndex;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.newsroom.NewsroomLessons;
import citewire.state.jdbc.SqliteVectorCache;
import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Measures the answers without a model by cross-validation, beside the two best sentences of BM25, and writes the
 * weights learnt from all questions into a folder where one is given:
 * {@code java … citewire.ask.draft.quote.QuoteBenchmark <vector cache> [folder]}. All articles are searched by
 * words and meaning.
 */
public final class QuoteBenchmark {

    private static final Config.Retrieval RETRIEVAL = new Config.Retrieval(100);

    /** Of newsqa's questions, which are many and partly vague; the first of them. */
    private static final int OF_QUESTIONS = 600;

    private final QuoteLearning learning;
    private final StringBuilder report = new StringBuilder();
    private final BenchFiles files;
    private final Embedder embedder;

    private QuoteBenchmark(BenchFiles files, Embedder embedder) {
        this.files = files;
        this.embedder = embedder;
        learning = new QuoteLearning(embedder::tokens);
    }

    public static void main(String[] args) throws IOException {
        var files = BenchFiles.found();
        if (!files.present()) {
            throw new IllegalStateException("no evaluation data: name its folder in CITEWIRE_BENCH");
        }
        try (var cache = SqliteVectorCache.open(Path.of(args[0]));
                var embedder = Embedder.load()) {
            var benchmark = new QuoteBenchmark(files, embedder);
            benchmark.learn(new PassageVectors(cache, () -> embedder));
            benchmark.report.append(QuoteReport.of(benchmark.learning.crossValidated()));
            if (args.length > 1) {
                benchmark.write(Path.of(args[1]));
            }
            System.out.print(benchmark.report);
        }
    }

    private void learn(PassageVectors vectors) throws IOException {
        Path folder = Files.createTempDirectory("quote-benchmark");
        var newsroom = BenchIndex.of(
                folder.resolve("newsroom"),
                NewsroomLessons.articles(Files.createDirectory(folder.resolve("taken"))),
                vectors::of);
        add("newsroom", newsroom, retriever(newsroom), NewsroomLessons.questions());
        var newsqa = BenchIndex.of(folder.resolve("newsqa"), files.corpus("newsqa"), vectors::of);
        var retriever = retriever(newsqa);
        add("standalone", newsqa, retriever, files.questions("newsqa/standalone"));
        add("questions", newsqa, retriever, files.questions("newsqa/questions").subList(0, OF_QUESTIONS));
        learning.add("unanswerable", newsqa, retriever, unanswerable("article-removed"));
        learning.add("unanswerable", newsqa, retriever, unanswerable("other-corpus"));
        var stubs = BenchIndex.of(folder.resolve("stubs"), files.corpus("multihoprag-facts"), vectors::of);
        learning.add("unanswerable", stubs, retriever(stubs), unanswerable("null_query"));
        var snippets = BenchIndex.of(folder.resolve("rgb"), files.corpus("rgb"), vectors::of);
        learning.add("rgb", snippets, retriever(snippets), files.rejections("rgb"));
        var realtime = BenchIndex.of(folder.resolve("realtimeqa"), files.corpus("realtimeqa"), vectors::of);
        add("realtimeqa", realtime, retriever(realtime), files.questions("realtimeqa/questions"));
    }

    private Retriever retriever(ArticleIndex index) {
        return new Retriever(index, text -> Optional.of(embedder.query(text)), RETRIEVAL);
    }

    private void add(String set, ArticleIndex index, Retriever retriever, List<BenchQuestion> questions) {
        learning.add(set, index, retriever, questions);
        var baseline = new BestSentences(index);
        line(
                "%s n=%d: the two best sentences of BM25 hold the answer %.3f",
                set,
                questions.size(),
                share(
                        questions,
                        question -> GoldAnswer.in(twoSentences(baseline, index, question), question.answers())));
    }

    private static String twoSentences(BestSentences baseline, ArticleIndex index, BenchQuestion question) {
        var passages =
                index.searchText(question.question(), BenchIndex.without(question.without()), QuoteLearning.PASSAGES);
        return baseline.two(question.question(), passages);
    }

    private List<BenchQuestion> unanswerable(String kind) {
        return files.questions("unanswerable/questions").stream()
                .filter(question -> question.kind().equals(kind))
                .toList();
    }

    private void write(Path folder) throws IOException {
        var learnt = learning.learnt();
        Files.write(folder.resolve("sentences.txt"), lines(Feature.values(), learnt.sentences()));
        Files.write(folder.resolve("meaning.txt"), lines(Nearness.values(), learnt.meaning()));
        Files.write(folder.resolve("confidence.txt"), withBias(learnt.confidence()));
        Files.write(folder.resolve("confidence-words.txt"), withBias(learnt.confidenceByWords()));
    }

    private static List<String> withBias(List<Double> weights) {
        var lines = lines(Sign.values(), weights);
        lines.add(String.format(Locale.ROOT, "%s %.3f", Weights.BIAS, weights.getLast()));
        return lines;
    }

    private static List<String> lines(Enum<?>[] names, List<Double> weights) {
        var lines = new ArrayList<String>();
        lines.add("# Learnt by QuoteBenchmark; docs/BENCHMARKS.md tells the command.");
        for (int i = 0; i < names.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s %.3f", names[i].name(), weights.get(i)));
        }
        return lines;
    }

    private static <T> double share(List<T> all, Predicate<T> test) {
        return (double) all.stream().filter(test).count() / Math.max(1, all.size());
    }

    @FormatMethod
    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
