package citewire.frontend.terminal.text;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Disagreement;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Articles as a reader recognises them: title, publisher, date, and where to find them. */
public final class SourceLines {

    private final Page page;
    private final DateText dates;
    private final Function<ArticleId, @Nullable String> origin;

    /** @param origin the file or address an article was read from, null for an unknown article */
    public SourceLines(Page page, DateText dates, Function<ArticleId, @Nullable String> origin) {
        this.page = page;
        this.dates = dates;
        this.origin = origin;
    }

    /** The source behind [n], with every sentence quoted from it. */
    public void citation(Citation citation) {
        String number = "[" + citation.n() + "] ";
        String indent = " ".repeat(number.length());
        headline(number, indent, citation.article());
        place(indent, citation.article());
        for (String quote : citation.quotes()) {
            page.text(indent, "“" + CleanText.line(quote) + "”", UnaryOperator.identity());
        }
    }

    /** Who says what, when, and in which words. */
    void claim(Disagreement.Claim claim) {
        var article = claim.article();
        String number = claim.n() == 0 ? "" : " [" + claim.n() + "]";
        String value = claim.value().equals(claim.quote()) ? "" : CleanText.line(claim.value()) + " — ";
        page.hanging(
                "  · ",
                "    ",
                value + CleanText.line(article.source()) + ", "
                        + dates.of(article.published()).replace(' ', Page.GLUE) + number,
                page.palette()::markers);
        page.text("    ", "“" + CleanText.line(claim.quote()) + "”", page.palette()::faint);
    }

    /** An article in a numbered list. */
    public void numbered(int number, ArticleHeader article) {
        String lead = "%2d. ".formatted(number);
        String indent = " ".repeat(lead.length());
        headline(lead, indent, article);
        page.text(indent, "id " + article.id(), page.palette()::faint);
    }

    void near(ArticleHeader article) {
        page.hanging("  · ", "    ", caption(article), UnaryOperator.identity());
    }

    void headline(String first, String indent, ArticleHeader article) {
        page.hanging(page.palette().number(first), indent, caption(article), page.palette()::bold);
    }

    void place(String indent, ArticleHeader article) {
        var url = article.url();
        String place = url != null ? url.toString() : origin.apply(article.id());
        if (place != null) {
            page.text(indent, CleanText.line(place), page.palette()::faint);
        }
    }

    String caption(ArticleHeader article) {
        return "%s — %s, %s"
                .formatted(
                        CleanText.line(article.title()),
                        CleanText.line(article.source()),
                        dates.of(article.published()).replace(' ', Page.GLUE));
    }
}
