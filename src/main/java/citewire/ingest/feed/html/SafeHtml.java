package citewire.ingest.feed.html;

import citewire.ingest.html.Unseen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jspecify.annotations.Nullable;

/** HTML of others without all that runs, loads or submits by itself, its addresses resolved. */
public final class SafeHtml {

    /** Parts of tables and lists, which a browser drops outside of their whole. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("tr", "tbody"),
            Map.entry("td", "tr"),
            Map.entry("th", "tr"),
            Map.entry("tbody", "table"),
            Map.entry("thead", "table"),
            Map.entry("tfoot", "table"),
            Map.entry("caption", "table"),
            Map.entry("colgroup", "table"),
            Map.entry("col", "colgroup"),
            Map.entry("optgroup", "select"),
            Map.entry("option", "select"));

    private static final Cleaner CLEANER = new Cleaner(SafeNames.safelist());

    private static final Pattern FIRST_TAG = Pattern.compile("^\\s*<([A-Za-z]+)");

    /** Elements whose inside a browser takes for text, up to an end that may be missing: the tags go, what follows stays. */
    private static final Pattern SWALLOWING = Pattern.compile(
            "</?(?:iframe|noembed|noframes|noscript|plaintext|xmp)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** What looks like a declaration and is none; a browser would take all up to the next end of a tag for a comment. */
    private static final Pattern NO_DECLARATION = Pattern.compile("<!(?!DOCTYPE|--)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "cite",
            "action",
            "longdesc",
            "background",
            "poster",
            "data",
            "usemap",
            "codebase",
            "profile",
            "dynsrc",
            "lowsrc",
            "ping",
            "formaction",
            "classid",
            "icon",
            "urn");

    /** Articles are some twenty deep. */
    private static final int MAX_DEPTH = 200;

    private SafeHtml() {}

    /** @param base what its addresses are relative to, null where nothing is known */
    public static String of(String html, @Nullable String base) {
        var dirty = Document.createShell("");
        for (var node : parsed(html)) {
            dirty.body().appendChild(node);
        }
        Unseen.remove(dirty.body());
        dirty.body().forEachNode(node -> {
            if (node instanceof Element element) {
                tidy(element, base);
            }
        });
        var clean = CLEANER.clean(dirty);
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        return clean.body().html().strip();
    }

    private static List<Node> parsed(String html) {
        String plain =
                NO_DECLARATION.matcher(SWALLOWING.matcher(html).replaceAll("")).replaceAll("&lt;!");
        var first = FIRST_TAG.matcher(plain);
        String whole = first.find() ? WHOLE.get(first.group(1).toLowerCase(Locale.ROOT)) : null;
        var context = new Element(whole == null ? "body" : whole);
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseFragmentInput(plain, context, "");
    }

    /** Resolves addresses, cleans the style, and puts the attributes in the order of their names. */
    private static void tidy(Element element, @Nullable String base) {
        var attributes = new ArrayList<Attribute>();
        element.attributes().forEach(attributes::add);
        attributes.sort(Comparator.comparing(Attribute::getKey));
        attributes.forEach(attribute -> element.removeAttr(attribute.getKey()));
        for (var attribute : attributes) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = value(key, attribute.getValue(), base);
            if (value != null) {
                element.attr(key, value);
            }
        }
    }

    /** Null where nothing harmless is left of it. */
    private static @Nullable String value(String key, String given, @Nullable String base) {
        if (key.equals("style")) {
            String style = SafeStyle.of(given);
            return style.isEmpty() ? null : style;
        }
        return ADDRESSES.contains(key) ? Addresses.resolve(base, given) : given;
    }

    /** The words that a reader of the HTML sees, in one line. */
    public static String text(String html) {
        var body =
                Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "").body();
        Unseen.remove(body);
        return body.text().strip();
    }

    /** Whether it is an element that passes. */
    public static boolean hasElement(String name) {
        return SafeNames.element(name.toLowerCase(Locale.ROOT));
    }

    public static boolean hasEntity(String name) {
        return Entities.isNamedEntity(name);
    }
}
