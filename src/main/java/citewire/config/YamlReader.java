package citewire.config;

import citewire.config.Layer.Setting;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file of sections and keys. */
final class YamlReader {

    private final String file;
    private final @Nullable Set<String> keys;
    private final List<String> mistakes;
    private Map<String, Integer> lines = Map.of();

    /** @param keys those there are; null takes every key, as in the defaults */
    YamlReader(String file, @Nullable Set<String> keys, List<String> mistakes) {
        this.file = file;
        this.keys = keys;
        this.mistakes = mistakes;
    }

    static Layer defaults(byte[] yaml, List<String> mistakes) {
        return new YamlReader("the defaults", null, mistakes).read(yaml);
    }

    Layer read(byte[] yaml) {
        var settings = new LinkedHashMap<String, Setting>();
        try {
            var mapper = new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
            JsonNode root = mapper.readTree(yaml);
            lines = keys == null ? Map.of() : YamlLines.of(yaml);
            if (root.isObject()) {
                root.properties().forEach(field -> read(field.getKey(), field.getValue(), settings));
            } else if (!root.isMissingNode() && !root.isNull()) {
                mistakes.add(file + ": must hold keys and values, such as \"zone: UTC\"");
            }
        } catch (JsonProcessingException e) {
            // the parser's own words may quote the file, and so a secret
            mistakes.add("%s: is not valid YAML near line %d"
                    .formatted(
                            file, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail", e);
        }
        return new Layer(settings);
    }

    private void read(String key, JsonNode value, Map<String, Setting> settings) {
        if (value.isObject() && isSection(key)) {
            value.properties().forEach(field -> read(key + "." + field.getKey(), field.getValue(), settings));
        } else if (keys != null && !keys.contains(key)) {
            mistakes.add(isSection(key) ? section(key) : unknown(key));
        } else if (value.isObject()) {
            mistakes.add("%s: %s is one value, not a section".formatted(place(key), key));
        } else if (!value.isNull()) {
            settings.put(key, new Setting(text(value), "%s (%s)".formatted(key, place(key))));
        }
    }

    private String section(String key) {
        return "%s: %s is a section, not one value".formatted(place(key), key);
    }

    private String unknown(String key) {
        return "%s: there is no key %s%s"
                .formatted(place(key), key, NearMiss.hint(key, keys == null ? Set.of() : keys));
    }

    private String place(String key) {
        Integer line = lines.get(key);
        return line == null ? file : "%s, line %d".formatted(file, line);
    }

    private boolean isSection(String key) {
        return keys == null || keys.stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }
}
