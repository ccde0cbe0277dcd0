package citewire.ask.retrieve;

import citewire.benchmarks.BenchFiles;
import citewire.benchmarks.BenchIndex;
import citewire.benchmarks.BenchQuestion;
import citewire.domain.RankedPassage;
import citewire.eval.measure.GoldAnswer;
import citewire.index.ArticleIndex;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.state.jdbc.SqliteVectorCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Measures retrieval by words, by meaning and by both:
 * {@code java … citewire.ask.retrieve.RetrievalBenchmark <vector cache> <question set> <corpus>...}. Passages are
 * embedded once and kept in the vector cache, a file.
 */
public final class RetrievalBenchmark {

    private static final int DEEP = 100;

    private final ArticleIndex index;
    private final Embedder embedder;
    private final List<BenchQuestion> questions;

    private RetrievalBenchmark(ArticleIndex index, Embedder embedder, List<BenchQuestion> questions) {
        this.index = index;
        this.embedder = embedder;
        this.questions = questions;
    }

    public static void main(String[] args) throws IOException {
        var files = BenchFiles.found();
        try (var cache = SqliteVectorCache.open(Path.of(args[0]));
                var embedder = Embedder.load()) {
            var articles = List.of(args).subList(2, args.length).stream()
                    .flatMap(corpus -> files.corpus(corpus).stream())
                    .toList();
            var vectors = new PassageVectors(cache, () -> embedder);
            var index = BenchIndex.of(Files.createTempDirectory("retrieval-benchmark"), articles, vectors::of);
            System.out.print(new RetrievalBenchmark(index, embedder, files.questions(args[1])).table());
        }
    }

    private String table() {
        var rows = new StringBuilder("method Hit@1 Hit@4 Hit@10 MRR@10 AnsP@1 AnsP@4 AnsP@8 AnsP@10\n");
        rows.append(row("words", this::words));
        rows.append(row("meaning", this::meaning));
        for (double words : new double[] {0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
            rows.append(row(
                    "both " + words, question -> new RankFusion(words).fuse(words(question), meaning(question), 10)));
        }
        return rows.toString();
    }

    private List<RankedPassage> words(BenchQuestion question) {
        return index.searchText(question.question(), BenchIndex.without(question.without()), DEEP);
    }

    private List<RankedPassage> meaning(BenchQuestion question) {
        return index.searchVector(embedder.query(question.question()), BenchIndex.without(question.without()), DEEP);
    }

    private String row(String method, Function<BenchQuestion, List<RankedPassage>> search) {
        double[] sums = new double[8];
        for (BenchQuestion question : questions) {
            double[] one = measures(question, search.apply(question));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += one[i] / questions.size();
            }
        }
        var row = new StringBuilder(method);
        for (double sum : sums) {
            row.append(String.format(Locale.ROOT, " %.3f", sum));
        }
        return row.append('\n').toString();
    }

    private static double[] measures(BenchQuestion question, List<RankedPassage> found) {
        var articles = found.stream()
                .map(hit -> hit.passage().article().id().value())
                .distinct()
                .toList();
        int rank = 1;
        while (rank <= articles.size() && !question.gold().contains(articles.get(rank - 1))) {
            rank++;
        }
        boolean there = rank <= articles.size();
        return new double[] {
            there && rank <= 1 ? 1 : 0,
            there && rank <= 4 ? 1 : 0,
            there && rank <= 10 ? 1 : 0,
            there && rank <= 10 ? 1.0 / rank : 0,
            answered(question, found, 1),
            answered(question, found, 4),
            answered(question, found, 8),
            answered(question, found, 10)
        };
    }

    private static double answered(BenchQuestion question, List<RankedPassage> found, int k) {
        return found.stream()
                        .limit(k)
                        .anyMatch(hit -> GoldAnswer.in(hit.passage().text(), question.answers()))
                ? 1
                : 0;
    }
}
