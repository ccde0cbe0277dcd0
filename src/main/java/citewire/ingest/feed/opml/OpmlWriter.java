package citewire.ingest.feed.opml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes a list of feeds, each topic once, in the order of the list. */
final class OpmlWriter {

    private final StringBuilder out = new StringBuilder();

    String write(OpmlList list) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>")
                .append(escaped(list.title() == null ? "Feeds" : list.title()))
                .append("</title>\n  </head>\n  <body>\n");
        level(list.outlines(), 0);
        return out.append("  </body>\n</opml>\n").toString();
    }

    private void level(List<OpmlOutline> outlines, int depth) {
        Map<String, List<OpmlOutline>> folders = new LinkedHashMap<>();
        for (var outline : outlines) {
            if (outline.topic().size() > depth) {
                folders.computeIfAbsent(outline.topic().get(depth), name -> new ArrayList<>())
                        .add(outline);
            } else {
                feed(outline, depth);
            }
        }
        folders.forEach((name, inside) -> {
            indent(depth).append("<outline text=\"").append(escaped(name)).append("\">\n");
            level(inside, depth + 1);
            indent(depth).append("</outline>\n");
        });
    }

    private void feed(OpmlOutline outline, int depth) {
        String name = outline.title() == null ? outline.feed().toString() : outline.title();
        indent(depth).append("<outline type=\"rss\"");
        attribute("text", name);
        attribute("title", outline.title());
        attribute("xmlUrl", outline.feed().toString());
        attribute("htmlUrl", outline.home() == null ? null : outline.home().toString());
        out.append(" />\n");
    }

    private StringBuilder indent(int depth) {
        return out.append("  ".repeat(depth + 2));
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    private static String escaped(String text) {
        // control characters cannot be written in XML at all
        return Entities.escape(
                        text.replaceAll("[\\p{Cntrl}\\ufffe\\uffff]+", " "),
                        new Document.OutputSettings()
                                .escapeMode(Entities.EscapeMode.xhtml)
                                .charset(StandardCharsets.UTF_8))
                .replace("\"", "&quot;");
    }
}
