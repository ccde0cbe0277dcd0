package citewire.frontend.terminal.json;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleVersion;
import citewire.domain.Published;
import citewire.domain.Story;
import citewire.state.ArticlePage;
import citewire.state.StoredArticle;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The shapes of articles: one in full, one in a list, and a header within something else. */
public final class ArticleJson {

    private ArticleJson() {}

    public static ObjectNode of(StoredArticle stored) {
        var article = stored.article();
        var header = article.header();
        var json = JsonLines.object()
                .put("id", header.id().value())
                .put("title", header.title())
                .put("url", text(header.url()))
                .put("source", header.source());
        article.authors().forEach(json.putArray("authors")::add);
        json.put("published", text(header.published()));
        json.put("language", article.language());
        json.put("quality", header.headlineOnly() ? "headline-only" : "full");
        json.put("body", article.body());
        var versions = json.putArray("versions");
        stored.versions().forEach(version -> versions.add(version(version)));
        json.set("story", story(stored.story()));
        return json;
    }

    private static @Nullable ObjectNode story(@Nullable Story story) {
        if (story == null) {
            return null;
        }
        var json = JsonLines.object().put("id", story.id().value());
        var articles = json.putArray("articles");
        story.articles().forEach(article -> articles.add(listed(article)));
        return json;
    }

    private static ObjectNode version(ArticleVersion version) {
        return JsonLines.object()
                .put("version", version.version())
                .put("title", version.title())
                .put("published", text(version.published()))
                .put("seen", version.seen().toString());
    }

    /** An article in a list. */
    public static ObjectNode listed(ArticleHeader header) {
        return JsonLines.object()
                .put("id", header.id().value())
                .put("title", header.title())
                .put("url", text(header.url()))
                .put("source", header.source())
                .put("published", text(header.published()));
    }

    /** The line after a list: where its page stands. */
    public static ObjectNode summary(ArticlePage page) {
        return JsonLines.object()
                .put("summary", true)
                .put("page", page.page())
                .put("pages", page.pages())
                .put("total", page.total());
    }

    /** Adds what tells an article: {@code articleId} (unless it is there), title, source, url, published. */
    static void header(ObjectNode json, ArticleHeader header) {
        json.put("articleId", header.id().value());
        json.put("title", header.title());
        json.put("source", header.source());
        json.put("url", text(header.url()));
        json.put("published", text(header.published()));
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }

    private static @Nullable String text(@Nullable Published published) {
        return published == null ? null : published.text();
    }
}
