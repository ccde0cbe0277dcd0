package citewire.ask.draft.quote;

import citewire.ask.retrieve.QueryEmbedder;
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
import citewire.state.jdbc.SqliteVectorCache;
import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Measures the answers without a model by cross-validation, beside the two best sentences of BM25, and writes the
 * weights learnt from all questions into a folder where one is given:
 * {@code java … citewire.ask.draft.quote.QuoteBenchmark <vector cache> [folder]}. The articles of newsqa are searched
 * by words and meaning, those of realtimeqa by words alone, so that the weights serve without vectors too.
 */
public final class QuoteBenchmark {

    private static final Config.Retrieval RETRIEVAL = new Config.Retrieval(100);

    private final QuoteLearning learning = new QuoteLearning();
    private final StringBuilder report = new StringBuilder();
    private final BenchFiles files;

    private QuoteBenchmark(BenchFiles files) {
        this.files = files;
    }

    public static void main(String[] args) throws IOException {
        var files = BenchFiles.found();
        if (!files.present()) {
            throw new IllegalStateException("no evaluation data: name its folder in CITEWIRE_BENCH");
        }
        var benchmark = new QuoteBenchmark(files);
        benchmark.learn(Path.of(args[0]));
        benchmark.tell(benchmark.learning.crossValidated());
        if (args.length > 1) {
            benchmark.write(Path.of(args[1]));
        }
        System.out.print(benchmark.report);
    }

    private void learn(Path vectorCache) throws IOException {
        Path folder = Files.createTempDirectory("quote-benchmark");
        try (var cache = SqliteVectorCache.open(vectorCache);
                var embedder = Embedder.load()) {
            var vectors = new PassageVectors(cache, () -> embedder);
            var newsqa = BenchIndex.of(folder.resolve("newsqa"), files.corpus("newsqa"), vectors::of);
            var retriever = new Retriever(newsqa, text -> Optional.of(embedder.query(text)), RETRIEVAL);
            add("standalone", newsqa, retriever, files.questions("newsqa/standalone"));
            add("questions", newsqa, retriever, files.questions("newsqa/questions"));
            learning.add("unanswerable", newsqa, retriever, foreign(files));
        }
        var realtime = BenchIndex.of(folder.resolve("realtimeqa"), files.corpus("realtimeqa"));
        var byWords = new Retriever(realtime, QueryEmbedder.NONE, RETRIEVAL);
        add("realtimeqa", realtime, byWords, files.questions("realtimeqa/questions"));
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

    /** Those whose articles are there are made from the answerable ones, more of them than the set has. */
    private static List<BenchQuestion> foreign(BenchFiles files) {
        return files.questions("unanswerable/questions").stream()
                .filter(question -> question.without().isEmpty())
                .toList();
    }

    private void tell(List<QuoteLearning.Outcome> outcomes) {
        Map<String, List<QuoteLearning.Outcome>> answerable = outcomes.stream()
                .filter(QuoteLearning.Outcome::answerable)
                .collect(Collectors.groupingBy(QuoteLearning.Outcome::set, TreeMap::new, Collectors.toList()));
        answerable.forEach((set, all) -> line(
                "%s: quotes hold the answer %.3f, first article is gold %.3f, %.1f words",
                set,
                share(all, QuoteLearning.Outcome::right),
                share(all, QuoteLearning.Outcome::gold),
                all.stream()
                        .mapToInt(outcome -> outcome.text().split("\\s+", -1).length)
                        .average()
                        .orElse(0)));
        for (double answered : new double[] {0.97, 0.95, 0.93, 0.91, 0.88, 0.85}) {
            tell(outcomes, answerable, answered);
        }
    }

    private void tell(
            List<QuoteLearning.Outcome> outcomes,
            Map<String, List<QuoteLearning.Outcome>> answerable,
            double answered) {
        var sorted = outcomes.stream()
                .filter(outcome -> outcome.answerable() && outcome.set().equals("standalone"))
                .sorted(Comparator.comparingDouble(QuoteLearning.Outcome::confidence))
                .toList();
        double enough = sorted.get((int) ((1 - answered) * sorted.size())).confidence();
        line("from confidence %.3f:", enough);
        answerable.forEach((set, all) -> line(
                "  %s answered %.3f, answered right %.3f",
                set,
                share(all, outcome -> outcome.confidence() >= enough),
                share(all, outcome -> outcome.confidence() >= enough && outcome.right())));
        outcomes.stream()
                .filter(outcome -> !outcome.answerable() && !outcome.right())
                .collect(Collectors.groupingBy(QuoteBenchmark::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, all) -> line(
                        "  %s n=%d declined %.3f",
                        kind, all.size(), share(all, outcome -> outcome.confidence() < enough)));
    }

    private static String kind(QuoteLearning.Outcome outcome) {
        return outcome.question().gold().isEmpty()
                ? outcome.question().kind()
                : outcome.set() + " with its articles removed";
    }

    private void write(Path folder) throws IOException {
        double[] sentences = learning.sentences();
        double[] confidence = learning.confidence(sentences);
        Files.write(folder.resolve("sentences.txt"), lines(Feature.values(), sentences));
        var lines = lines(Sign.values(), confidence);
        lines.add(String.format(Locale.ROOT, "%s %.3f", Weights.BIAS, confidence[confidence.length - 1]));
        Files.write(folder.resolve("confidence.txt"), lines);
    }

    private static List<String> lines(Enum<?>[] names, double[] weights) {
        var lines = new ArrayList<String>();
        lines.add("# Learnt by QuoteBenchmark; docs/BENCHMARKS.md tells the command.");
        for (int i = 0; i < names.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s %.3f", names[i].name(), weights[i]));
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
