package citewire.frontend.discord.render;

import citewire.domain.TextSpan;
import java.util.List;

/** Writes an answer with the words that answer in bold. */
record Bold(List<TextSpan> highlights) {

    Bold {
        highlights = List.copyOf(highlights);
    }

    /** As {@link Markdown#escapeAroundMarkers}, of an answer or its beginning. */
    String escapeAroundMarkers(String text) {
        var out = new StringBuilder();
        int done = 0;
        for (TextSpan span : highlights) {
            if (span.end() <= text.length()) {
                // what follows bold words is escaped apart from them, and never opens a line
                out.append(done == 0 ? escaped(text, done, span.start()) : inLine(text, done, span.start()))
                        .append("**")
                        .append(inLine(text, span.start(), span.end()))
                        .append("**");
                done = span.end();
            }
        }
        return out.append(done == 0 ? escaped(text, 0, text.length()) : inLine(text, done, text.length()))
                .toString();
    }

    private static String escaped(String text, int start, int end) {
        return Markdown.escapeAroundMarkers(text.substring(start, end));
    }

    /** A letter in front keeps its start from being taken for a line's. */
    private static String inLine(String text, int start, int end) {
        return Markdown.escapeAroundMarkers("x" + text.substring(start, end)).substring(1);
    }
}
