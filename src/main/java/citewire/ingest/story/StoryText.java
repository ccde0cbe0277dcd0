package citewire.ingest.story;

import citewire.domain.Article;
import citewire.domain.Published;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an article tells whether another is a copy.
 *
 * @param opening the shingles of the first half, where news has what is new
 * @param figures the numbers in digits, each with the word behind it
 */
record StoryText(
        Shingles whole,
        Shingles opening,
        Set<String> figures,
        @Nullable Published published) {

    /** A shorter text is taken as an opening altogether. */
    private static final int OPENING_WORDS = 60;

    private static final Pattern FIGURE = Pattern.compile("(\\d+(?:[.,:/–-]\\d+)*)[^\\p{L}\\d]*(\\p{L}*)");

    StoryText {
        figures = Set.copyOf(figures);
    }

    static StoryText of(Article article) {
        var words = Words.of(article.body());
        return new StoryText(
                Shingles.of(words),
                Shingles.of(opening(words)),
                figures(article.body()),
                article.header().published());
    }

    private static List<String> opening(List<String> words) {
        return words.subList(0, Math.min(words.size(), Math.max(OPENING_WORDS, words.size() / 2)));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(figure -> figure.group(1) + " " + figure.group(2).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    int sharedFigures(StoryText other) {
        var shared = new HashSet<>(figures);
        shared.retainAll(other.figures);
        return shared.size();
    }
}
