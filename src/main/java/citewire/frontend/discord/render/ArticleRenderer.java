package citewire.frontend.discord.render;

import citewire.domain.ArticleHeader;
import citewire.state.ArticlePage;
import citewire.state.StoredArticle;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;

/** Stored articles as messages: a page of many, or one. */
public final class ArticleRenderer {

    private static final int BLUE = 0x5865F2;

    /** Enough to recognise the article; the rest is for its publisher to show. */
    private static final int LONGEST_BODY = 1200;

    private static final int LONGEST_TITLE = 200;

    /** A field holds 1024 characters. */
    private static final int LONGEST_COPIES = 1000;

    private final Sources sources;
    private final Stamps stamps;
    private final Words words;

    public ArticleRenderer(ZoneId zone, Words words) {
        this.words = words;
        this.sources = new Sources(zone, words);
        this.stamps = new Stamps(zone);
    }

    /** @param heading what was asked for, in the member's words */
    public Rendered page(ArticlePage page, String heading) {
        if (page.articles().isEmpty()) {
            return Rendered.words(words.text("articles.none", Fit.words(heading, 500, Markdown::escape)));
        }
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(Fit.words(heading, LONGEST_TITLE, Markdown::escape))
                .setFooter(words.text("articles.page", page.page(), page.pages(), page.total()));
        new Fields(embed, words).addAll(page.articles(), ArticleRenderer::title, sources::line, "more.articles");
        return Rendered.of(embed.build(), plain(page.articles()));
    }

    public Rendered article(StoredArticle stored) {
        var article = stored.article();
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(
                        title(article.header()),
                        Sources.behindTitle(article.header()).orElse(null))
                .setDescription(Fit.sentences(article.body(), LONGEST_BODY, Markdown::escape))
                .addField(words.text("article.source"), sources.line(article.header()), false)
                .setFooter(Markdown.plain(article.id().value()));
        if (!article.authors().isEmpty()) {
            embed.addField(
                    words.text("article.by"),
                    Fit.words(String.join(", ", article.authors()), 500, Markdown::escape),
                    true);
        }
        addCopies(embed, stored);
        addHistory(embed, stored);
        return Rendered.of(embed.build(), plain(List.of(article.header())));
    }

    private void addCopies(EmbedBuilder embed, StoredArticle stored) {
        var story = stored.story();
        if (story != null) {
            var copies = story.articles().stream()
                    .filter(copy -> !copy.id().equals(stored.article().id()))
                    .toList();
            embed.addField(words.text("article.copies"), lines(copies), false);
        }
    }

    private String lines(List<ArticleHeader> articles) {
        var lines = new StringBuilder();
        for (int i = 0; i < articles.size(); i++) {
            String line = sources.line(articles.get(i));
            if (lines.length() + line.length() > LONGEST_COPIES) {
                return lines.append(words.text("article.copies.more", articles.size() - i))
                        .toString();
            }
            lines.append(line).append('\n');
        }
        return lines.toString().strip();
    }

    private void addHistory(EmbedBuilder embed, StoredArticle stored) {
        int versions = stored.versions().size();
        if (versions > 1) {
            String seen = stamps.day(stored.versions().getLast().seen());
            embed.addField(words.text("article.versions"), words.text("article.versions.seen", versions, seen), true);
        }
        if (stored.article().header().headlineOnly()) {
            embed.addField(words.text("article.headline"), words.text("article.headline.why"), true);
        }
        if (stored.withdrawn()) {
            embed.addField(words.text("article.withdrawn"), words.text("article.withdrawn.why"), true);
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
