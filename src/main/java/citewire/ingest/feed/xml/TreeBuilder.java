package citewire.ingest.feed.xml;

import citewire.ingest.feed.html.Addresses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a document from its tags, and knows when it is enough. */
final class TreeBuilder {

    /** Feeds are some ten deep, and the markup in them some twenty more. */
    private static final int MAX_DEPTH = 200;

    /** Of elements and texts; the largest sitemap has 50,000 pages of ten elements. */
    private static final int MAX_NODES = 2_000_000;

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    private final XmlElement root;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<NamespaceScope> scopes = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int nodes;
    private boolean full;
    private @Nullable String fault;

    TreeBuilder(@Nullable String base) {
        root = new XmlElement("", Map.of(), base, null);
        open.push(root);
        scopes.push(NamespaceScope.OUTERMOST);
    }

    /** @param line where it starts, 0 where that is not known */
    XmlElement start(String qualifiedName, Map<String, String> given, int line) {
        flush();
        if (ENTRIES.contains(small(qualifiedName))) {
            endEntry();
        }
        var scope = scopes.getFirst().within(given);
        if (fault == null && scope.undeclared(qualifiedName)) {
            fault = "line %d: the prefix of %s is not declared".formatted(line, qualifiedName);
        }
        var attributes = new LinkedHashMap<String, String>();
        given.forEach((key, value) -> attributes.put(scope.attribute(key), value));
        var parent = open.getFirst();
        var element = new XmlElement(
                scope.element(qualifiedName), attributes, base(parent, attributes), language(parent, attributes));
        add(parent, element);
        open.push(element);
        scopes.push(scope);
        full |= open.size() > MAX_DEPTH;
        return element;
    }

    /** An entry that is open when the next begins was left open by mistake. */
    private void endEntry() {
        open.stream()
                .filter(element -> ENTRIES.contains(element.name()))
                .findFirst()
                .ifPresent(this::end);
    }

    private static @Nullable String base(XmlElement parent, Map<String, String> attributes) {
        String given = Objects.requireNonNullElse(attributes.get("xml:base"), attributes.getOrDefault("base", ""));
        return given.isEmpty() ? parent.base() : Addresses.base(parent.base(), given);
    }

    private static @Nullable String language(XmlElement parent, Map<String, String> attributes) {
        String given = attributes.getOrDefault("xml:lang", attributes.get("lang"));
        if (given == null) {
            return parent.language();
        }
        return given.isBlank() ? null : given.strip().replace('_', '-');
    }

    void text(String more) {
        text.append(more);
    }

    /** Ends an element, and all that is open in it; one that was ended already is no more. */
    void end(XmlElement element) {
        flush();
        while (open.contains(element)) {
            open.pop();
            scopes.pop();
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            add(open.getFirst(), new XmlText(text.toString()));
            text.setLength(0);
        }
    }

    private void add(XmlElement parent, XmlNode child) {
        parent.add(child);
        full |= ++nodes > MAX_NODES;
    }

    /** Whether the document is more than a feed can be. */
    boolean full() {
        return full;
    }

    XmlElement root() {
        flush();
        return root;
    }

    @Nullable String fault() {
        return fault;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
