package citewire.ask.draft.prompt;

import citewire.domain.ArticleHeader;
import citewire.domain.Published;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a passage between lines that carry a number nobody can guess: an article cannot close its own passage, open another
 * or pass for the question. Brackets that look like a citation become round ones.
 *
 * @param nonce new for every request
 */
record PassageBlock(String nonce) {

    private static final Pattern MARKER = Pattern.compile("[\\[【［]([^\\[\\]【】［］]{1,30})[\\]】］]");
    private static final Pattern CLOSER = Pattern.compile("<(?=\\s*/?\\s*(?i:passage|question))");

    String of(int number, Shown shown) {
        var article = shown.passage().article();
        return """
                <passage %s number="%d">
                Headline: %s
                Publisher: %s
                Published: %s
                %sStory: %s
                %s
                %s
                </passage %s>

                """.formatted(
                        nonce,
                        number,
                        line(article.title()),
                        line(article.source()),
                        day(article.published()),
                        updated(article),
                        shown.story(),
                        known(article),
                        inert(shown.text()),
                        nonce);
    }

    String question(String asked) {
        return "<question %s>\n%s\n</question %s>".formatted(nonce, inert(asked), nonce);
    }

    private String line(String text) {
        return inert(text).replaceAll("\\s+", " ").strip();
    }

    private String inert(String text) {
        return CLOSER.matcher(MARKER.matcher(text.replace(nonce, "")).replaceAll("($1)"))
                .replaceAll("‹");
    }

    /** A changed article is told from an old one before a model leans on either. */
    private static String updated(ArticleHeader article) {
        return article.updated() == null ? "" : "Updated: " + day(article.updated()) + "\n";
    }

    /** A teaser is told from the whole. */
    private static String known(ArticleHeader article) {
        return article.headlineOnly() ? "Known: headline and teaser alone\n" : "";
    }

    /** With its weekday, from which "on Friday" is counted. */
    private static String day(@Nullable Published published) {
        return published == null
                ? "unknown"
                : "%s (%s)"
                        .formatted(
                                published.text(),
                                published.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
