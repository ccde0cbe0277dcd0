package citewire.ingest.page.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article as the page's JSON-LD describes it; where several objects do, the first that has a value gives it. */
public final class LinkedArticle {

    private static final Pattern ARTICLE = Pattern.compile("\\w*(?:Article|BlogPosting|SocialMediaPosting|Report)");
    private static final Pattern PAGE = Pattern.compile("\\w*(?:WebPage|VideoObject|CreativeWork|Review|Recipe|Event)");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?(?:p|div|br|h[1-6]|li|blockquote)\\b[^<>]*>");

    private final List<JsonNode> objects;
    private final Map<String, JsonNode> named;

    private LinkedArticle(List<JsonNode> objects, Map<String, JsonNode> named) {
        this.objects = objects;
        this.named = named;
    }

    public static LinkedArticle of(Document page) {
        var all = LinkedObjects.of(page);
        var named = new TreeMap<String, JsonNode>();
        all.stream()
                .filter(object -> object.path("@id").isTextual() && object.size() > 1)
                .forEach(object -> named.putIfAbsent(object.path("@id").asText(), object));
        var about = all.stream()
                .filter(object -> rank(object) < 2)
                .sorted(Comparator.comparingInt(LinkedArticle::rank))
                .toList();
        return new LinkedArticle(about, named);
    }

    private static int rank(JsonNode object) {
        var types = object.path("@type");
        int best = object.hasNonNull("headline") ? 1 : 2;
        for (var type : types.isArray() ? types : List.of(types)) {
            if (ARTICLE.matcher(type.asText()).matches()) {
                return 0;
            }
            best = PAGE.matcher(type.asText()).matches() ? Math.min(best, 1) : best;
        }
        return best;
    }

    /** True where the page holds an object that is an article. */
    boolean isArticle() {
        return !objects.isEmpty() && rank(objects.getFirst()) == 0;
    }

    /** The text of a key in one line; null where it is nowhere. */
    @Nullable String text(String key) {
        return objects.stream()
                .map(object -> plain(object.path(key)))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The values of a key, resolved where they only name another object. */
    List<JsonNode> values(String key) {
        for (var object : objects) {
            var values = new ArrayList<JsonNode>();
            add(object.path(key), values);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private void add(JsonNode value, List<JsonNode> values) {
        if (value.isArray()) {
            value.forEach(one -> add(one, values));
        } else if (value.isObject()
                && value.size() <= 2
                && named.containsKey(value.path("@id").asText())) {
            values.add(named.getOrDefault(value.path("@id").asText(), value));
        } else if (value.isObject() || value.isTextual()) {
            values.add(value);
        }
    }

    /** The article's text where JSON-LD carries it, paragraphs parted by a blank line where they can be told. */
    public String body() {
        return objects.stream()
                .map(object -> object.path("articleBody").asText(""))
                .max(Comparator.comparingInt(String::length))
                .map(LinkedArticle::paragraphs)
                .orElse("");
    }

    /** True where the page says that this article is not free to read. */
    public boolean locked() {
        return objects.stream()
                .map(object -> object.path("isAccessibleForFree").asText(""))
                .anyMatch(free -> free.equalsIgnoreCase("false"));
    }

    private static String paragraphs(String body) {
        var text = Parser.unescapeEntities(body, false);
        if (MARKUP.matcher(text).find()) {
            text = Jsoup.parseBodyFragment(PARAGRAPH.matcher(text).replaceAll("\n\n$0"))
                    .wholeText();
        }
        return text.lines()
                .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    private static @Nullable String plain(JsonNode value) {
        var one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return one.isTextual() ? one.asText() : null;
    }
}
