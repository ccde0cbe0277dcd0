package citewire.ingest.page.meta;

import citewire.domain.Published;
import citewire.ingest.date.DateReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: JSON-LD first, then meta tags and microdata, then what stands in plain sight. */
public final class PageMeta {

    /** Where names of authors are shown, the surest first. */
    private static final List<String> IN_SIGHT = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel~=author]",
            ".byline a, .author-name, .author a",
            "[class*=author] a[href*=author], [class*=autor] a, [class*=author__name], [class*=authorName]");

    private static final Pattern WRITTEN_BY =
            Pattern.compile("(?i)written|author|von|verfasst|geschrieben|por|écrit|scritto|skrevet|auteur|autor");

    private final LinkedArticle linked;
    private final Tags tags;
    private final @Nullable URI url;

    /** @param url where the page was fetched; null where that is not known */
    public PageMeta(Document page, LinkedArticle linked, @Nullable URI url) {
        this.linked = linked;
        this.tags = new Tags(page);
        this.url = url;
    }

    public @Nullable String title() {
        var said = Stream.of(
                        Titles.Said.of(tags.first("og:title"), 1.5),
                        Titles.Said.of(linked.text("headline"), 1),
                        Titles.Said.of(tags.first("twitter:title"), 1),
                        tags.texts("h1").limit(5).map(text -> new Titles.Said(text, 1)),
                        tags.texts("[itemprop=headline]").limit(1).map(text -> new Titles.Said(text, 1)),
                        tags.texts("head > title").limit(1).map(text -> new Titles.Said(text, Titles.IN_HEAD)))
                .flatMap(one -> one)
                .toList();
        return Titles.of(said, sites(), Slug.of(url, canonicalUrl()));
    }

    private List<String> sites() {
        var host = url == null || url.getHost() == null ? "" : url.getHost().replaceFirst("^www\\.", "");
        return Stream.of(siteName(), publisher(), host, host.replaceFirst("\\.[a-z]+(?:\\.[a-z]{2})?$", ""))
                .map(name -> Objects.requireNonNullElse(name, ""))
                .filter(name -> !name.isBlank())
                .toList();
    }

    public List<String> authors() {
        var authors = new Authors();
        authors.addLinked(linked.values("author"));
        if (authors.isEmpty()) {
            authors.add(Stream.of(
                    "author",
                    "article:author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                    "byl")
                    .map(name -> tags.all(name).toList())
                    .filter(values -> values.stream().anyMatch(value -> !value.startsWith("http")))
                    .findFirst()
                    .orElse(List.of())
                    .stream());
        }
        if (authors.isEmpty()
                && WRITTEN_BY
                        .matcher(String.valueOf(tags.first("twitter:label1")))
                        .find()) {
            authors.add(tags.all("twitter:data1").limit(1));
        }
        for (String place : IN_SIGHT) {
            if (authors.isEmpty()) {
                authors.add(tags.texts(place).limit(5));
            }
        }
        return authors.names();
    }

    public @Nullable Published published() {
        return date(
                linked.text("datePublished"),
                tags.first(
                        "article:published_time",
                        "og:article:published_time",
                        "datePublished",
                        "date",
                        "pubdate",
                        "publish-date",
                        "publish_date",
                        "publishdate",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dcterms.issued",
                        "cxenseparse:recs:publishtime",
                        "article.published",
                        "article_date_original",
                        "last-published",
                        "og:published_time"),
                linked.text("dateCreated"),
                tags.attribute("[itemprop=datePublished]", "datetime"),
                tags.texts("[itemprop=datePublished]").findFirst().orElse(null),
                tags.attribute("time[pubdate]", "datetime"),
                tags.attribute("article time[datetime]", "datetime"),
                tags.attribute("time[datetime]", "datetime"),
                tags.texts("time, .published, .date, .post-date, .entry-date")
                        .findFirst()
                        .orElse(null));
    }

    public @Nullable Published modified() {
        return date(
                linked.text("dateModified"),
                tags.first(
                        "article:modified_time",
                        "og:article:modified_time",
                        "dateModified",
                        "og:updated_time",
                        "last-modified",
                        "dcterms.modified",
                        "dc.date.modified",
                        "lastmod",
                        "article:updated"),
                tags.attribute("[itemprop=dateModified]", "datetime"));
    }

    private static @Nullable Published date(@Nullable String... given) {
        return Stream.of(given)
                .map(DateReader::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String language() {
        return Stream.of(
                        tags.attribute("html[lang]", "lang"),
                        tags.attribute("html", "xml:lang"),
                        linked.text("inLanguage"),
                        tags.first("content-language", "language", "dc.language", "og:locale", "inLanguage"),
                        tags.attribute("meta[http-equiv~=(?i)content-language]", "content"))
                .filter(Objects::nonNull)
                .map(tag -> tag.replace('_', '-').strip())
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"))
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String siteName() {
        var name = tags.first("og:site_name", "application-name");
        var found = name == null ? publisher() : name;
        return found == null ? null : Titles.plain(found);
    }

    private @Nullable String publisher() {
        return linked.values("publisher").stream()
                .map(value -> value.isObject() ? value.path("name").asText("") : value.asText())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** What the page's head says the article is about. */
    public @Nullable String description() {
        var said = tags.first("og:description", "description", "twitter:description");
        return said == null ? linked.text("description") : said;
    }

    public @Nullable URI image() {
        var picture = tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src");
        var linkedPicture = linked.values("image").stream()
                .map(value -> value.isObject() ? value.path("url").asText("") : value.asText())
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse(null);
        return Address.of(picture == null ? linkedPicture : picture, url);
    }

    public @Nullable URI canonicalUrl() {
        return Stream.of(tags.attribute("link[rel~=(?i)canonical]", "href"), tags.first("og:url"), linked.text("url"))
                .map(address -> Address.of(address, url))
                .filter(address -> address != null
                        && (address.getPath() == null || address.getPath().length() > 1 || address.getQuery() != null))
                .findFirst()
                .orElse(null);
    }
}
