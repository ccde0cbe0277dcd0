package citewire.ask.draft.quote;

import citewire.domain.ArticleId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses which of the likeliest sentences are quoted: those that together are likeliest to hold the answer, few and
 * short enough to be read at a glance.
 */
final class QuoteSelection {

    private static final int SENTENCES = 3;
    /** Of all of them, the markers of their citations counted in. */
    static final int WORDS = 60;

    /** How many of the likeliest sentences are looked at. */
    private static final int LOOKED_AT = 8;

    /** A sentence this much less likely than the best adds more noise than answer. */
    private static final double SHARE_OF_BEST = 0.03;

    List<Likely> choose(List<Likely> ranked) {
        double enough = SHARE_OF_BEST * ranked.getFirst().probability();
        var worth = ranked.subList(0, Math.min(LOOKED_AT, ranked.size())).stream()
                .filter(likely -> likely.probability() >= enough)
                .toList();
        // The best sentence alone is allowed to be longer.
        var best = List.of(ranked.getFirst());
        for (int subset = 1; subset < 1 << worth.size(); subset++) {
            if (Integer.bitCount(subset) <= SENTENCES) {
                var some = subset(worth, subset);
                if (length(some) <= WORDS && probability(some) > probability(best)) {
                    best = some;
                }
            }
        }
        return readingOrder(best);
    }

    private static List<Likely> subset(List<Likely> all, int bits) {
        return IntStream.range(0, all.size())
                .filter(i -> ((bits >> i) & 1) == 1)
                .mapToObj(all::get)
                .toList();
    }

    /** With the marker of its citation behind each sentence. */
    static int length(List<Likely> some) {
        return some.stream()
                .mapToInt(likely -> likely.candidate().sentence().length() + 1)
                .sum();
    }

    private static double probability(List<Likely> some) {
        return some.stream().mapToDouble(Likely::probability).sum();
    }

    /** The likeliest article's first, those of one article as they follow each other there. */
    private static List<Likely> readingOrder(List<Likely> chosen) {
        var articles = chosen.stream().map(QuoteSelection::article).distinct().toList();
        return chosen.stream()
                .sorted(Comparator.comparingInt((Likely one) -> articles.indexOf(article(one)))
                        .thenComparingInt(one -> one.candidate().sentence().place()))
                .toList();
    }

    private static ArticleId article(Likely likely) {
        return likely.candidate().sentence().passage().article().id();
    }
}
