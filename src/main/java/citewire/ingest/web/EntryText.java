package citewire.ingest.web;

import citewire.ingest.feed.FeedEntry;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text that a feed itself carries of an entry. */
final class EntryText {

    /** Less than this is a teaser: the shortest reports of agencies have three sentences. */
    private static final int FULL = 500;

    private static final Pattern TEASER = Pattern.compile(
            "(…|\\.\\.\\.|\\[(…|\\.\\.\\.|&hellip;)]|(read|continue|see) (more|reading|the full)\\b[^.]{0,60})\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "br",
            "tr",
            "table",
            "section",
            "article",
            "figure",
            "header",
            "footer",
            "hr",
            "dl",
            "dt",
            "dd");

    private static final String NEVER_TEXT = "script, style, noscript, template, iframe, svg, figcaption, form";

    private EntryText() {}

    /** The longer of content and summary, its paragraphs parted by a blank line; empty where the feed carries neither. */
    static String of(FeedEntry entry) {
        var content = paragraphs(entry.content());
        var summary = entry.summary() == null ? "" : entry.summary();
        return content.length() >= summary.length() ? content : summary;
    }

    /** Whether this is the whole article, as far as one can tell. */
    static boolean full(String text) {
        return text.length() >= FULL && !TEASER.matcher(text).find();
    }

    private static String paragraphs(@Nullable String html) {
        if (html == null) {
            return "";
        }
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(NEVER_TEXT).remove();
        var text = new StringBuilder();
        body.traverse(new Writer(text));
        return text.toString()
                .replaceAll("[ \\t\\x0B\\f\\r\\u00a0]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n\n")
                .strip();
    }

    private record Writer(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' '));
            } else {
                edge(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            edge(node);
        }

        private void edge(Node node) {
            if (node instanceof Element element
                    && BLOCKS.contains(element.tagName().toLowerCase(Locale.ROOT))) {
                text.append('\n');
            }
        }
    }
}
