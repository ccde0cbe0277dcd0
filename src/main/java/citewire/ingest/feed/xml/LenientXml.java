package citewire.ingest.feed.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Reads broken XML as far as it makes any sense. */
final class LenientXml implements NodeFilter {

    /** Entries that were never ended lie in each other, until the tree parts them. */
    private static final int MAX_DEPTH = 100_000;

    private final TreeBuilder tree;
    private final Deque<XmlElement> open = new ArrayDeque<>();

    private LenientXml(TreeBuilder tree) {
        this.tree = tree;
    }

    static void read(String text, TreeBuilder tree) {
        var parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
        var document = parser.parseInput(text, "");
        document.childNodes().forEach(node -> node.filter(new LenientXml(tree)));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (tree.full()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            tree.text(text.getWholeText());
        } else if (node instanceof Element element) {
            var attributes = new LinkedHashMap<String, String>();
            element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
            open.push(tree.start(element.tagName(), attributes, 0));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            tree.end(open.pop());
        }
        return FilterResult.CONTINUE;
    }
}
