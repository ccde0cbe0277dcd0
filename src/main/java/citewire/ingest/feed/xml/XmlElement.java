package citewire.ingest.feed.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element and what is in it. Its name is in small letters and carries the usual prefix of its namespace, whatever
 * prefix the document uses; names of RSS and Atom carry none.
 */
public final class XmlElement implements XmlNode {

    /** HTML's, which have no end tag. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable String base;
    private final @Nullable String language;
    private final List<XmlNode> children = new ArrayList<>();

    XmlElement(String name, Map<String, String> attributes, @Nullable String base, @Nullable String language) {
        this.name = name;
        this.attributes = Collections.unmodifiableMap(attributes);
        this.base = base;
        this.language = language;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    /** The name without its prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Null where the element has no such attribute. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** What addresses in it are relative to; null where nothing is known. */
    public @Nullable String base() {
        return base;
    }

    /** The language of what is in it, null where nothing is known. */
    public @Nullable String language() {
        return language;
    }

    public List<XmlNode> nodes() {
        return Collections.unmodifiableList(children);
    }

    public List<XmlElement> children() {
        return children.stream()
                .flatMap(node -> node instanceof XmlElement element ? Stream.of(element) : Stream.of())
                .toList();
    }

    /** The first child of that name, null where there is none. */
    public @Nullable XmlElement child(String childName) {
        return children().stream()
                .filter(child -> child.name().equals(childName))
                .findFirst()
                .orElse(null);
    }

    /** Its own text, without that of the elements in it, stripped. */
    public String text() {
        var text = new StringBuilder();
        for (var node : children) {
            if (node instanceof XmlText own) {
                text.append(own.text());
            }
        }
        return text.toString().strip();
    }

    /** All that is in it, as markup. */
    public String markup() {
        var out = new StringBuilder();
        children.forEach(child -> write(child, out));
        return out.toString();
    }

    private static void write(XmlNode node, StringBuilder out) {
        switch (node) {
            case XmlText text -> out.append(escaped(text.text()));
            case XmlElement element -> element.write(out);
        }
    }

    private void write(StringBuilder out) {
        out.append('<').append(localName());
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"'));
        if (VOID.contains(localName()) && children.isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>');
        children.forEach(child -> write(child, out));
        out.append("</").append(localName()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
