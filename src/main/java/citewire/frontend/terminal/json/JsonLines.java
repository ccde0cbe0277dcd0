package citewire.frontend.terminal.json;

import citewire.text.VisibleText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/** Writes one JSON object a line, each whole and at once, so that a reader at the other end of a pipe never waits. */
public final class JsonLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PrintStream out;

    public JsonLines(PrintStream out) {
        this.out = out;
    }

    public void write(ObjectNode object) {
        out.print(text(object) + "\n");
        out.flush();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static String text(ObjectNode object) {
        try {
            return escaped(MAPPER.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written as JSON", e);
        }
    }

    /** The same JSON, with what is not seen in its texts written as escapes: it may be shown on a terminal. */
    private static String escaped(String json) {
        if (json.chars().allMatch(c -> c < 0x7f)) {
            return json;
        }
        var out = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (VisibleText.unseen(c)) {
                for (char unit : Character.toChars(c)) {
                    out.append("\\u%04x".formatted((int) unit));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
