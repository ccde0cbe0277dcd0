package citewire.watch;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.state.StoredArticle;
import citewire.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what became of a quote in an article as it now stands. Case, punctuation and white space are no change; a word or
 * a figure is, and so is a denial that was put before the words.
 */
public final class QuoteFates {

    /** A sentence that shares less with the quote is another sentence. */
    private static final double SAME_SENTENCE = 0.5;

    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*|[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)*|[%$€£¥]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final Set<String> DENIALS = Set.of(
            "not",
            "no",
            "never",
            "nor",
            "neither",
            "without",
            "denied",
            "denies",
            "deny",
            "false",
            "falsely",
            "wrongly",
            "incorrectly",
            "untrue",
            "mistakenly",
            "erroneously");

    private final SentenceSplitter splitter = new SentenceSplitter();

    /**
     * @param quote verbatim but for white space, perhaps cut at a word
     * @param then the article's header when it was quoted
     * @param now the article as it stands
     */
    public QuoteFate of(String quote, ArticleHeader then, StoredArticle now) {
        if (now.withdrawn()) {
            return new QuoteFate.Withdrawn();
        }
        var fate = of(quote, now.article());
        boolean completed = then.headlineOnly() && !now.article().header().headlineOnly();
        return completed ? ofTeaser(quote, fate) : fate;
    }

    /** The whole article words what its teaser said anew; only another figure is a correction. */
    private static QuoteFate ofTeaser(String quote, QuoteFate fate) {
        return fate instanceof QuoteFate.Changed changed
                        && !figures(words(quote)).equals(figures(words(changed.now())))
                ? fate
                : new QuoteFate.Stands();
    }

    private QuoteFate of(String quote, Article article) {
        var quoted = words(quote);
        var sentences = sentences(article);
        var read = sentences.stream().map(QuoteFates::words).toList();
        for (int i = 0; i < read.size(); i++) {
            if (stands(quoted, read.get(i)) || (i > 0 && stands(quoted, joined(read.get(i - 1), read.get(i))))) {
                return new QuoteFate.Stands();
            }
        }
        return nearest(quoted, sentences, read);
    }

    /** The title is a sentence, too: it may be quoted. */
    private List<String> sentences(Article article) {
        String body = article.body();
        return Stream.concat(
                        Stream.of(article.title()),
                        splitter.split(body).stream().map(span -> span.of(body)))
                .map(sentence -> SPACE.matcher(sentence).replaceAll(" ").strip())
                .toList();
    }

    private static boolean stands(List<String> quoted, List<String> sentence) {
        int at = Collections.indexOfSubList(sentence, quoted);
        return at >= 0 && sentence.subList(0, at).stream().noneMatch(QuoteFates::denies);
    }

    private static boolean denies(String word) {
        return DENIALS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** @param read the words of each sentence */
    private static QuoteFate nearest(List<String> quoted, List<String> sentences, List<List<String>> read) {
        var shares = read.stream().map(words -> shared(quoted, words)).toList();
        double most = Collections.max(shares);
        return most >= SAME_SENTENCE
                ? new QuoteFate.Changed(sentences.get(shares.indexOf(most)))
                : new QuoteFate.Gone();
    }

    /** Dice's coefficient of the words, each as often as it occurs: 0 for none in common, 1 for all. */
    private static double shared(List<String> one, List<String> other) {
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return one.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private static List<String> figures(List<String> words) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
