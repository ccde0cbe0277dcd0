package citewire.frontend.discord.render;

import citewire.domain.ArticleHeader;
import citewire.state.ArticlePage;
import citewire.state.StoredArticle;
import java.time.ZoneId;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;

/** Stored articles as messages: a page of many, or one. */
public final class ArticleRenderer {

    private static final int BLUE = 0x5865F2;

    /** Enough to recognise the article; the rest is for its publisher to show. */
    private static final int LONGEST_BODY = 1200;

    private static final int LONGEST_TITLE = 200;

    private final Sources sources;
    private final Stamps stamps;

    public ArticleRenderer(ZoneId zone) {
        this.sources = new Sources(zone);
        this.stamps = new Stamps(zone);
    }

    /** @param heading what was asked for, in the member's words */
    public Rendered page(ArticlePage page, String heading) {
        if (page.articles().isEmpty()) {
            return Rendered.words("No article fits: " + Fit.words(heading, 500, Markdown::escape) + ".");
        }
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(Fit.words(heading, LONGEST_TITLE, Markdown::escape))
                .setFooter(
                        "Page %d of %d · %s".formatted(page.page(), page.pages(), Counts.of(page.total(), "article")));
        new Fields(embed).addAll(page.articles(), ArticleRenderer::title, sources::line, "article");
        return Rendered.of(embed.build(), plain(page.articles()));
    }

    public Rendered article(StoredArticle stored) {
        var article = stored.article();
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(
                        title(article.header()),
                        Sources.address(article.header()).orElse(null))
                .setDescription(Fit.sentences(article.body(), LONGEST_BODY, Markdown::escape))
                .addField("Source", sources.line(article.header()), false)
                .setFooter(Markdown.plain(article.id().value()));
        if (!article.authors().isEmpty()) {
            embed.addField("By", Fit.words(String.join(", ", article.authors()), 500, Markdown::escape), true);
        }
        addHistory(embed, stored);
        return Rendered.of(embed.build(), plain(List.of(article.header())));
    }

    private void addHistory(EmbedBuilder embed, StoredArticle stored) {
        int versions = stored.versions().size();
        if (versions > 1) {
            String seen = stamps.day(stored.versions().getLast().seen());
            embed.addField("Versions", "%d, the last seen %s".formatted(versions, seen), true);
        }
        if (stored.withdrawn()) {
            embed.addField("Withdrawn", "This article is no longer searched.", true);
        }
    }

    private static String title(ArticleHeader article) {
        return Fit.words(article.title(), LONGEST_TITLE, Markdown::escape);
    }

    private String plain(List<ArticleHeader> articles) {
        var out = new StringBuilder();
        for (ArticleHeader article : articles) {
            String line = title(article) + " · " + sources.line(article) + "\n";
            if (out.length() + line.length() < 2000) {
                out.append(line);
            }
        }
        return out.toString().strip();
    }
}
