package citewire.eval.trial.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a sentence that was made false may hold all the same, because the articles say that too. */
public final class Accident {

    /** Of the other words, those a sentence with the new word has to share for the new sentence to be in doubt. */
    private static final double DOUBTFUL = 0.5;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Accident() {}

    /**
     * @param novel what was put in
     * @param around everything that may be in the evidence
     */
    public static boolean mayHold(String changed, String novel, List<SourceArticle> around) {
        String folded = fold(changed);
        var rest = new HashSet<>(Words.of(changed));
        rest.removeAll(Words.of(novel));
        var sought = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(fold(novel)) + "(?![\\p{L}\\p{N}])");
        return around.stream()
                .anyMatch(article -> headline(article, rest, sought) || said(article, folded, rest, sought));
    }

    private static boolean headline(SourceArticle article, Set<String> rest, Pattern sought) {
        String title = article.article().title();
        return sought.matcher(fold(title)).find() && Words.share(rest, Words.of(title)) >= DOUBTFUL;
    }

    private static boolean said(SourceArticle article, String folded, Set<String> rest, Pattern sought) {
        return article.sentences().stream()
                .anyMatch(sentence -> fold(sentence.text()).equals(folded)
                        || (Words.share(rest, sentence.words()) >= DOUBTFUL
                                && sought.matcher(fold(sentence.text())).find()));
    }

    static String fold(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
