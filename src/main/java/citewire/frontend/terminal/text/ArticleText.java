package citewire.frontend.terminal.text;

import citewire.domain.ArticleVersion;
import citewire.domain.RankedPassage;
import citewire.state.ArticlePage;
import citewire.state.StoredArticle;
import java.util.List;
import java.util.function.UnaryOperator;

/** Articles, lists of them and passages as a person reads them. */
public final class ArticleText {

    private static final String HEADLINE_ONLY =
            "Headline only: its page could not be read, is behind a paywall or shows no more than this.";

    private final Page page;
    private final SourceLines sources;
    private final DateText dates;

    public ArticleText(Page page, SourceLines sources, DateText dates) {
        this.page = page;
        this.sources = sources;
        this.dates = dates;
    }

    public void article(StoredArticle stored) {
        var article = stored.article();
        sources.headline("", "", article.header());
        if (!article.authors().isEmpty()) {
            page.faint("By " + CleanText.line(String.join(", ", article.authors())));
        }
        sources.place("", article.header());
        if (article.header().headlineOnly()) {
            page.text("", HEADLINE_ONLY, page.palette()::warning);
        }
        if (stored.withdrawn()) {
            page.text("", "Withdrawn: this article is no longer searched.", page.palette()::warning);
        }
        CleanText.of(article.body()).lines().filter(line -> !line.isBlank()).forEach(paragraph -> {
            page.blank();
            page.text(paragraph);
        });
        story(stored);
        versions(stored.versions());
    }

    private void story(StoredArticle stored) {
        var story = stored.story();
        if (story != null) {
            page.blank();
            page.faint("Also in:");
            story.articles().stream()
                    .filter(copy -> !copy.id().equals(stored.article().id()))
                    .forEach(sources::near);
        }
    }

    private void versions(List<ArticleVersion> versions) {
        if (versions.size() > 1) {
            page.blank();
            for (ArticleVersion version : versions) {
                page.faint("Version %d, read %s: %s"
                        .formatted(version.version(), dates.of(version.seen()), CleanText.line(version.title())));
            }
        }
    }

    public void list(ArticlePage articles) {
        if (articles.articles().isEmpty()) {
            page.text("No article matches.");
            return;
        }
        int number = 1;
        for (var article : articles.articles()) {
            sources.numbered(number++, article);
        }
        page.blank();
        page.faint("Page %d of %d, %s in all."
                .formatted(articles.page(), articles.pages(), AnswerText.counted(articles.total(), "article")));
    }

    public void hits(List<RankedPassage> hits) {
        if (hits.isEmpty()) {
            page.text("No passage shares a word or a meaning with that.");
        }
        for (RankedPassage hit : hits) {
            String lead = "%2d. ".formatted(hit.rank());
            String indent = " ".repeat(lead.length());
            sources.headline(lead, indent, hit.passage().article());
            page.text(indent, CleanText.of(hit.passage().text()), UnaryOperator.identity());
            sources.place(indent, hit.passage().article());
            page.blank();
        }
    }
}
