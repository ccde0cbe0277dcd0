package citewire.ingest.story;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How alike articles are by fingerprints alone: what else could have been built. */
public final class Likeness {

    private final Map<ArticleId, long[]> keys;
    private final Map<ArticleId, Long> bits;

    private Likeness(Map<ArticleId, long[]> keys, Map<ArticleId, Long> bits) {
        this.keys = keys;
        this.bits = bits;
    }

    public static Likeness of(List<Article> articles) {
        return new Likeness(
                each(
                        articles,
                        shingles ->
                                Arrays.stream(MinHash.keys(shingles)).sorted().toArray()),
                each(articles, Likeness::simHash));
    }

    private static <T> Map<ArticleId, T> each(List<Article> articles, Function<Shingles, T> of) {
        return articles.stream()
                .collect(Collectors.toMap(Article::id, article -> of.apply(Shingles.of(Words.of(article.body())))));
    }

    /** Charikar 2002, on shingles, each counted once. */
    private static long simHash(Shingles shingles) {
        var balance = new int[Long.SIZE];
        shingles.hashes().forEach(hash -> {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                balance[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        });
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= balance[bit] > 0 ? 1L << bit : 0;
        }
        return bits;
    }

    public boolean commonKey(Article one, Article other) {
        var first = keys.get(one.id());
        var second = keys.get(other.id());
        return Arrays.stream(first).anyMatch(key -> Arrays.binarySearch(second, key) >= 0);
    }

    public int bitsApart(Article one, Article other) {
        return Long.bitCount(Objects.requireNonNull(bits.get(one.id())) ^ Objects.requireNonNull(bits.get(other.id())));
    }
}
