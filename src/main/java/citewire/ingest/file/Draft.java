package citewire.ingest.file;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Published;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article in the making: what a reader has found of it. Only the body must be there; the rest has a stand-in. */
public final class Draft {

    private static final int MAX_TITLE = 500;
    private static final int MAX_NAME = 200;
    private static final int MAX_AUTHORS = 50;
    private static final int MAX_LANGUAGE = 35;

    private String id = "";
    private String title = "";
    private String url = "";
    private String source = "";
    private String published = "";
    private String language = "";
    private String body = "";
    private String updated = "";
    private boolean headlineOnly;
    private final List<String> authors = new ArrayList<>();

    public Draft id(@Nullable String given) {
        id = given == null ? id : given.strip();
        return this;
    }

    public Draft title(@Nullable String given) {
        title = given == null ? title : Text.line(given, MAX_TITLE);
        return this;
    }

    public Draft url(@Nullable String given) {
        url = given == null ? url : given.strip();
        return this;
    }

    public Draft source(@Nullable String given) {
        source = given == null ? source : Text.line(given, MAX_NAME);
        return this;
    }

    public Draft published(@Nullable String given) {
        published = given == null ? published : given.strip();
        return this;
    }

    public Draft language(@Nullable String given) {
        language = given == null ? language : Text.line(given, MAX_LANGUAGE);
        return this;
    }

    public Draft body(@Nullable String given) {
        body = given == null ? body : Text.body(given);
        return this;
    }

    public Draft author(@Nullable String given) {
        var name = given == null ? "" : Text.line(given, MAX_NAME);
        if (!name.isEmpty() && authors.size() < MAX_AUTHORS && !authors.contains(name)) {
            authors.add(name);
        }
        return this;
    }

    public Draft updated(@Nullable String given) {
        updated = given == null ? updated : given.strip();
        return this;
    }

    /** Says that the body is no more than a teaser, or repeats the title. */
    public Draft headlineOnly() {
        headlineOnly = true;
        return this;
    }

    /** Takes a date where none was found. */
    public Draft dated(@Nullable String given) {
        return published.isEmpty() ? published(given) : this;
    }

    /** The title, which is {@code given} where none was found. */
    String titleOr(String given) {
        if (title.isEmpty()) {
            title(given);
        }
        return title;
    }

    /** The same without a body: front matter speaks of a text and is none. */
    Draft withoutBody() {
        body = "";
        return this;
    }

    /**
     * The article, with stand-ins for what is missing: the file's name for the publisher, the first sentence for the
     * title, a hash for the id.
     *
     * @param origin the file as the owner named it
     * @param file its bare name
     */
    public Article article(String origin, String file) throws UnreadableArticle {
        if (body.isBlank()) {
            throw new UnreadableArticle(
                    "it has no body: give the article's text" + (title.isEmpty() ? "" : " below the title"));
        }
        var publisher = source.isEmpty() ? file : source;
        var headline = title.isEmpty() ? Text.firstSentence(body) : title;
        var address = Address.of(url);
        var name = id.isEmpty() ? Address.id(address, publisher, headline) : id;
        return new Article(
                new ArticleHeader(
                        checked(name),
                        headline,
                        publisher,
                        address,
                        Dates.read(published, origin),
                        Published.parse(updated).orElse(null),
                        headlineOnly,
                        Audience.SHARED),
                authors,
                language.isEmpty() ? null : language,
                body,
                origin);
    }

    /** The id of the article of an address, where the article was given none of its own. */
    public static ArticleId idOf(URI address) {
        return new ArticleId(Address.id(address, "", ""));
    }

    private static ArticleId checked(String id) throws UnreadableArticle {
        try {
            return new ArticleId(id);
        } catch (IllegalArgumentException e) {
            throw new UnreadableArticle("its id is not usable: " + e.getMessage());
        }
    }
}
