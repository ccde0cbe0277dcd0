package citewire.ask.retrieve;

import citewire.benchmarks.BenchFiles;
import citewire.benchmarks.BenchIndex;
import citewire.benchmarks.Figures;
import citewire.benchmarks.RetrievalQuestion;
import citewire.config.Config;
import citewire.domain.Vector;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.state.VectorCache;
import citewire.state.jdbc.SqliteVectorCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns what the signals of a passage count and tells by cross-validation over articles what that is worth:
 * {@code java … citewire.ask.retrieve.RetrievalLearning <vector cache> [<folder for the weights>]}.
 */
public final class RetrievalLearning {

    private static final int FOLDS = 5;
    private static final Config.Retrieval CONFIG = new Config.Retrieval(60);

    private static final Set<Signal> MEANING = EnumSet.of(
            Signal.MEANING, Signal.MEANING_BELOW_BEST, Signal.ARTICLES_MEANING_BELOW_BEST, Signal.MEANING_IN_ARTICLE);

    private final List<LearningSet> sets = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        try (var cache = SqliteVectorCache.open(Path.of(args[0]));
                var embedder = Embedder.load()) {
            var learning = new RetrievalLearning();
            learning.read(BenchFiles.found(), cache, embedder);
            System.out.print(learning.table());
            System.out.print(learning.ablations());
            if (args.length > 1) {
                learning.write(Path.of(args[1]));
            }
        }
    }

    private void read(BenchFiles files, VectorCache cache, Embedder embedder) throws IOException {
        var vectors = new PassageVectors(cache, () -> embedder);
        QueryEmbedder asked = text -> Optional.of(query(cache, embedder, text));
        for (var set : List.of(
                List.of("newsqa/questions", "newsqa", "bbc"),
                List.of("newsqa/standalone", "newsqa"),
                List.of("realtimeqa/questions", "realtimeqa"),
                List.of("multihoprag-facts/questions", "multihoprag-facts"))) {
            var articles = set.subList(1, set.size()).stream()
                    .flatMap(corpus -> files.corpus(corpus).stream())
                    .toList();
            var index = BenchIndex.of(Files.createTempDirectory("retrieval-learning"), articles, vectors::of);
            sets.add(new LearningSet(
                    set.getFirst(), RememberedIndex.of(index), asked, CONFIG, files.retrieval(set.getFirst())));
        }
    }

    private static Vector query(VectorCache cache, Embedder embedder, String text) {
        String model = Embedder.NAME + "/query";
        return cache.find(model, text).orElseGet(() -> {
            var vector = embedder.query(text);
            cache.keep(model, text, vector);
            return vector;
        });
    }

    private String table() {
        var table = new StringBuilder("set method " + Figures.HEADER + "\n");
        for (LearningSet set : sets) {
            table.append(row(set, "words", asked -> set.figures(asked, false)));
            table.append(row(set, "meaning", asked -> set.figures(asked, true)));
            table.append(row(set, "reciprocal", set::reciprocal));
        }
        return table
                + crossValidated("learnt", EnumSet.allOf(Signal.class))
                + crossValidated("learnt-words", EnumSet.complementOf(EnumSet.copyOf(MEANING)));
    }

    /** What is lost without each kind of signal. */
    private String ablations() {
        var kinds = Map.of(
                "without-article",
                EnumSet.of(
                        Signal.ARTICLE,
                        Signal.ARTICLE_OF_BEST,
                        Signal.ARTICLES_BEST_WORDS,
                        Signal.WORDS_IN_ARTICLE,
                        Signal.ARTICLES_MEANING_BELOW_BEST,
                        Signal.MEANING_IN_ARTICLE,
                        Signal.SIBLINGS),
                "without-terms",
                EnumSet.of(
                        Signal.COVERED,
                        Signal.NAMES_COVERED,
                        Signal.RAREST_TERM,
                        Signal.COVERED_BY_ARTICLE,
                        Signal.RAREST_TERM_IN_ARTICLE),
                "without-sentences",
                EnumSet.of(
                        Signal.COVERED_BY_HEADLINE,
                        Signal.COVERED_BY_SENTENCE,
                        Signal.COVERED_BY_SENTENCE_AND_HEADLINE,
                        Signal.PAIRS),
                "without-publisher",
                EnumSet.of(Signal.PUBLISHER),
                "without-place",
                EnumSet.of(Signal.LEDE, Signal.PLACE),
                "without-time",
                EnumSet.of(Signal.IN_TIME, Signal.RECENT));
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> crossValidated(kind.getKey(), EnumSet.complementOf(kind.getValue())))
                .collect(Collectors.joining());
    }

    private String crossValidated(String method, Set<Signal> signals) {
        var rankers = Stream.iterate(0, fold -> fold < FOLDS, fold -> fold + 1)
                .map(fold -> ranker(weights(signals, fold)))
                .toList();
        return sets.stream()
                .map(set -> row(set, method, asked -> set.figures(asked, rankers.get(LearningSet.fold(asked, FOLDS)))))
                .collect(Collectors.joining());
    }

    private static PassageRanker ranker(Map<Signal, Double> weights) {
        return new PassageRanker(new SignalWeights(weights), new SignalWeights(weights));
    }

    /** @param without the fold that is not learnt from; negative learns from all */
    private Map<Signal, Double> weights(Set<Signal> signals, int without) {
        var lessons = sets.stream()
                .flatMap(set -> set.questions().stream()
                        .filter(asked -> LearningSet.fold(asked, FOLDS) != without)
                        .map(set::lesson))
                .filter(lesson -> lesson.good().stream().anyMatch(good -> good > 0))
                .toList();
        return new SignalRegression(List.copyOf(signals)).weights(lessons);
    }

    private static String row(LearningSet set, String method, Function<RetrievalQuestion, Figures> search) {
        var all = set.questions().stream().map(search).toList();
        String row = set.name() + " " + method + Figures.row(all) + "\n";
        System.err.print(row);
        return row;
    }

    private void write(Path folder) throws IOException {
        write(folder.resolve("both.txt"), weights(EnumSet.allOf(Signal.class), -1));
        write(folder.resolve("words.txt"), weights(EnumSet.complementOf(EnumSet.copyOf(MEANING)), -1));
    }

    private static void write(Path file, Map<Signal, Double> weights) throws IOException {
        var lines = weights.entrySet().stream()
                .map(weight -> String.format(Locale.ROOT, "%s %.4f", weight.getKey(), weight.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines);
    }
}
