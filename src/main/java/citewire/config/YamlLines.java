package citewire.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** In which line of a YAML file each dotted key stands, sections too. */
final class YamlLines {

    private YamlLines() {}

    /** @throws IOException where the file is no YAML */
    static Map<String, Integer> of(byte[] yaml) throws IOException {
        var lines = new HashMap<String, Integer>();
        Deque<String> sections = new ArrayDeque<>();
        String key = "";
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> {
                        key = sections.isEmpty() || sections.getLast().isEmpty()
                                ? parser.currentName()
                                : sections.getLast() + "." + parser.currentName();
                        lines.putIfAbsent(key, parser.currentTokenLocation().getLineNr());
                    }
                    case START_OBJECT, START_ARRAY -> sections.addLast(key);
                    case END_OBJECT, END_ARRAY -> sections.removeLast();
                    default -> {
                        // a value, whose key is known
                    }
                }
            }
        }
        return lines;
    }
}
