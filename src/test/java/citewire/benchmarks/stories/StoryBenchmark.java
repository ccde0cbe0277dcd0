package citewire.benchmarks.stories;

import citewire.benchmarks.BenchFiles;
import citewire.domain.Article;
import citewire.ingest.story.Likeness;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Makes copies and followers of the articles of newsqa and bbc, and tells how many pairs the store puts into one story
 * rightly, beside peers: {@code java … citewire.benchmarks.stories.StoryBenchmark [SEED…]}.
 */
public final class StoryBenchmark {

    private static final int STORIES = 400;

    private StoryBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<String> seeds = args.length == 0 ? List.of("1") : List.of(args);
        var scores = new TreeMap<String, PairScore>();
        for (String seed : seeds) {
            var set = set(BenchFiles.found(), Long.parseLong(seed));
            System.out.println("seed " + seed + ": " + set.size() + " articles");
            var folder = Files.createTempDirectory("stories");
            long began = System.nanoTime();
            var taken = TakenIn.of(set, folder.resolve("citewire.db"));
            System.out.printf("taken in: %.2f ms an article%n", (System.nanoTime() - began) / 1e6 / set.size());
            peers(set).forEach((name, peer) -> add(scores, name, PairScore.of(set, peer, "")));
            add(scores, "Citewire", PairScore.of(set, taken::together, ""));
            set.stream()
                    .map(Labelled::kind)
                    .distinct()
                    .forEach(kind -> add(scores, "Citewire, " + kind, PairScore.of(set, taken::together, kind)));
            if (seeds.size() == 1) {
                mistakes(set, taken);
            }
        }
        scores.forEach((name, score) -> System.out.println(name + ": " + score));
    }

    static List<Labelled> set(BenchFiles files, long seed) {
        var articles = new ArrayList<Article>(files.corpus("newsqa"));
        articles.addAll(files.corpus("bbc"));
        return StorySet.of(articles, STORIES, seed);
    }

    private static void add(Map<String, PairScore> scores, String name, PairScore score) {
        scores.merge(name, score, PairScore::plus);
    }

    private static Map<String, BiPredicate<Labelled, Labelled>> peers(List<Labelled> set) {
        var likeness = Likeness.of(set.stream().map(Labelled::article).toList());
        var peers = new TreeMap<String, BiPredicate<Labelled, Labelled>>();
        peers.put("the same address", StoryBenchmark::sameAddress);
        peers.put(
                "the same text",
                (one, other) -> one.article().body().equals(other.article().body()));
        peers.put("a common MinHash key", (one, other) -> likeness.commonKey(one.article(), other.article()));
        for (int bits : List.of(3, 10, 16)) {
            peers.put(
                    "SimHash, at most %2d bits apart".formatted(bits),
                    (one, other) -> likeness.bitsApart(one.article(), other.article()) <= bits);
        }
        return peers;
    }

    private static boolean sameAddress(Labelled one, Labelled other) {
        var address = one.article().header().url();
        return address != null && address.equals(other.article().header().url());
    }

    private static void mistakes(List<Labelled> set, TakenIn taken) {
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = set.get(i);
                var other = set.get(j);
                if (taken.together(one, other) && !one.story().equals(other.story())) {
                    System.out.println("wrong: " + one.article().id() + " = "
                            + other.article().id());
                }
            }
        }
    }
}
