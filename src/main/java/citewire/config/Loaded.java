package citewire.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Settings, and what they were read from.
 *
 * @param values the text that holds for each key; secrets among them
 * @param files that were read or looked for, secrets' files among them
 */
public record Loaded(Config config, Map<String, String> values, List<Path> files) {

    public Loaded {
        values = Map.copyOf(values);
        files = List.copyOf(files);
    }

    /** The keys whose values differ, in order. */
    public List<String> changed(Loaded other) {
        var keys = new TreeSet<>(values.keySet());
        keys.addAll(other.values.keySet());
        keys.removeIf(key -> Objects.equals(values.get(key), other.values.get(key)));
        return List.copyOf(keys);
    }

    /** Never the values: secrets are among them. */
    @Override
    public String toString() {
        return "settings from " + files;
    }
}
