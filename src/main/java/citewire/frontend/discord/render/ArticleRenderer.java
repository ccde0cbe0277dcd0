package citewire.frontend.discord.render;

import citewire.ask.retrieve.ArticleView;
import citewire.ask.retrieve.VersionView;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.ArticleVersion;
import citewire.domain.Summary;
import citewire.state.ArticlePage;
import citewire.state.StoredArticle;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import org.jspecify.annotations.Nullable;

/** Stored articles as messages: a page of many, or one. */
public final class ArticleRenderer {

    private static final int BLUE = 0x5865F2;

    private static final int LONGEST_QUOTE = 600;

    private static final int LONGEST_SUMMARY = 1500;

    /** Three of these have room in a field. */
    private static final int LONGEST_GONE = 300;

    /** The latest of them; more are counted. */
    private static final int VERSIONS = 5;

    private static final int LONGEST_TITLE = 200;

    /** Five of these have room in a field. */
    private static final int LONGEST_OLD_TITLE = 100;

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

    /**
     * What it tells is told by a chat model, or in quotes: a card never shows more of an article than a few of them.
     *
     * @param summary null where there is none
     */
    public Rendered article(ArticleView view, @Nullable Summary summary) {
        var stored = view.stored();
        var article = stored.article();
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(
                        title(article.header()),
                        Sources.behindTitle(article.header()).orElse(null))
                .setDescription(summary == null ? quotes(view.summary()) : told(summary))
                .addField(words.text("article.source"), sources.line(article.header()), false)
                .setFooter(footer(article.id(), summary));
        if (!article.authors().isEmpty()) {
            embed.addField(
                    words.text("article.by"),
                    Fit.words(String.join(", ", article.authors()), 500, Markdown::escape),
                    true);
        }
        addCopies(embed, stored);
        if (!view.reports().isEmpty()) {
            embed.addField(words.text("article.reports"), lines(view.reports()), false);
        }
        addHistory(embed, stored);
        return Rendered.of(embed.build(), plain(List.of(article.header())));
    }

    private static String told(Summary summary) {
        return Fit.sentences(String.join(" ", summary.sentences()), LONGEST_SUMMARY, Markdown::escape);
    }

    private String footer(ArticleId id, @Nullable Summary summary) {
        String name = Markdown.plain(id.value());
        return summary == null ? name : words.text("article.summary", Markdown.plain(summary.model())) + " · " + name;
    }

    /** An article as it was; of this, too, no more than a few sentences are shown. */
    public Rendered version(VersionView view) {
        var header = view.article().header();
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(title(header), Sources.behindTitle(header).orElse(null))
                .setDescription(quotes(view.summary()))
                .addField(
                        words.text("versions.one", view.version().version(), view.of()),
                        words.text(
                                "article.versions.first",
                                stamps.of(view.version().seen())),
                        false)
                .addField(words.text("article.source"), sources.line(header), false)
                .setFooter(Markdown.plain(header.id().value()));
        if (!view.gone().isEmpty()) {
            embed.addField(words.text("versions.gone"), gone(view.gone()), false);
        }
        return Rendered.of(embed.build(), plain(List.of(header)));
    }

    private String gone(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> words.text("answer.quote", Fit.words(sentence, LONGEST_GONE, Markdown::escape)))
                .collect(Collectors.joining("\n"));
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
        if (stored.versions().size() > 1) {
            embed.addField(words.text("article.versions"), versions(stored.versions()), false);
        }
        if (stored.article().header().headlineOnly()) {
            embed.addField(words.text("article.headline"), words.text("article.headline.why"), true);
        }
        if (stored.withdrawn()) {
            embed.addField(words.text("article.withdrawn"), words.text("article.withdrawn.why"), true);
        }
    }

    /** When it changed, the latest change first, and what it was called from then on. */
    private String versions(List<ArticleVersion> versions) {
        var lines = new StringBuilder();
        int oldest = Math.max(1, versions.size() - VERSIONS);
        for (int i = versions.size() - 1; i >= oldest; i--) {
            var version = versions.get(i);
            lines.append(words.text("article.versions.changed", stamps.of(version.seen())));
            if (!version.title().equals(versions.get(i - 1).title())) {
                lines.append(words.text(
                        "article.versions.title", Fit.words(version.title(), LONGEST_OLD_TITLE, Markdown::escape)));
            }
            lines.append('\n');
        }
        if (oldest > 1) {
            lines.append(words.text("article.versions.more", oldest - 1)).append('\n');
        }
        return lines.append(words.text(
                        "article.versions.first", stamps.of(versions.getFirst().seen())))
                .toString();
    }

    private String quotes(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> words.text("answer.quote", Fit.words(sentence, LONGEST_QUOTE, Markdown::escape)))
                .collect(Collectors.joining("\n"));
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
