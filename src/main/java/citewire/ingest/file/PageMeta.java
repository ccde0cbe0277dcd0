package citewire.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says about its article, in Open Graph, JSON-LD, or plain HTML. */
final class PageMeta {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Document page;
    private final JsonNode linked;

    PageMeta(Document page) {
        this.page = page;
        this.linked = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> objects(script.data()))
                .filter(PageMeta::speaksOfAnArticle)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> objects(String json) {
        try {
            var root = MAPPER.readTree(json);
            return root == null ? Stream.of() : flat(root);
        } catch (JsonProcessingException e) {
            return Stream.of(); // pages carry broken JSON-LD often; the other places remain
        }
    }

    private static Stream<JsonNode> flat(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(PageMeta::flat);
        }
        return node.path("@graph").isArray() ? flat(node.path("@graph")) : Stream.of(node);
    }

    private static boolean speaksOfAnArticle(JsonNode object) {
        return object.path("@type").toString().matches(".*(Article|Posting|Report).*") || object.hasNonNull("headline");
    }

    @Nullable String title() {
        return first(
                () -> content("meta[property=og:title]"),
                () -> value(linked.path("headline")),
                () -> text("article h1"),
                () -> text("h1"),
                () -> text("title"));
    }

    @Nullable String address() {
        return first(
                () -> attribute("link[rel=canonical]", "href"),
                () -> content("meta[property=og:url]"),
                () -> value(linked.path("url")));
    }

    @Nullable String publisher() {
        return first(
                () -> content("meta[property=og:site_name]"),
                () -> value(linked.path("publisher").path("name")),
                () -> content("meta[name=application-name]"));
    }

    @Nullable String published() {
        return first(
                () -> content("meta[property=article:published_time]"),
                () -> value(linked.path("datePublished")),
                () -> content("meta[itemprop=datePublished]"),
                () -> content("meta[name=date]"),
                () -> attribute("article time[datetime]", "datetime"),
                () -> attribute("time[datetime]", "datetime"));
    }

    @Nullable String language() {
        return first(() -> attribute("html", "lang"));
    }

    List<String> authors() {
        var author = linked.path("author");
        var named = (author.isArray() ? StreamSupport.stream(author.spliterator(), false) : Stream.of(author))
                .map(one -> Objects.requireNonNullElse(value(one.isObject() ? one.path("name") : one), ""))
                .filter(name -> !name.isBlank())
                .toList();
        return named.isEmpty() ? page.select("meta[name=author]").eachAttr("content") : named;
    }

    private @Nullable String content(String selector) {
        return attribute(selector, "content");
    }

    private @Nullable String attribute(String selector, String name) {
        var element = page.selectFirst(selector);
        return element == null ? null : element.attr(name);
    }

    private @Nullable String text(String selector) {
        var element = page.selectFirst(selector);
        return element == null ? null : element.text();
    }

    private static @Nullable String value(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    @FunctionalInterface
    private interface Place {
        @Nullable String look();
    }

    private static @Nullable String first(Place... places) {
        return Stream.of(places)
                .map((Function<Place, String>) place -> Objects.requireNonNullElse(place.look(), ""))
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse(null);
    }
}
