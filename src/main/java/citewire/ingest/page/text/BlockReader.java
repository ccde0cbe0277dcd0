package citewire.ingest.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Splits an element into its blocks, in the order in which they are read. */
final class BlockReader implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer"
                            + " form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td"
                            + " tfoot th thead tr ul")
                    .split(" "));

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Element root;
    private Element home;
    private int linked;
    private int links;
    private int breaks;

    private BlockReader(Element root) {
        this.root = root;
        this.home = root;
    }

    static List<Block> read(Element root) {
        var reader = new BlockReader(root);
        root.traverse(reader);
        reader.end();
        return reader.blocks;
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> add(words.getWholeText());
            case Element element when element.normalName().equals("br") -> lineBreak();
            case Element element when isBlock(element) -> begin(element);
            case Element element when element.normalName().equals("a") -> links++;
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBlock(element)) {
                var parent = element.parent();
                begin(element == root || parent == null ? root : parent);
            } else if (element.normalName().equals("a")) {
                links--;
            }
        }
    }

    private void begin(Element next) {
        end();
        home = isBlock(next) ? next : blockAround(next);
    }

    private Element blockAround(Element inline) {
        for (var around = inline; around != null; around = around.parent()) {
            if (isBlock(around) || around == root) {
                return around;
            }
        }
        return root;
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            end();
        } else {
            text.append(' ');
        }
    }

    private void add(String words) {
        if (words.isBlank()) {
            text.append(' ');
            return;
        }
        breaks = 0;
        text.append(words);
        if (links > 0) {
            linked += words.strip().length();
        }
    }

    private void end() {
        var line = Words.line(text);
        if (!line.isEmpty()) {
            blocks.add(new Block(home, line, Math.min(linked, line.length())));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }
}
