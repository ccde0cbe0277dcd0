package citewire.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one source says: the text of each key it sets; lists are joined by commas. */
record Layer(Map<String, Setting> settings) {

    static final Layer EMPTY = new Layer(Map.of());

    /**
     * @param origin where it was said, as a message names it
     */
    record Setting(String text, String origin) {}

    /** A layer of plain texts; unknown keys are mistakes. */
    static Layer ofText(String source, Map<String, String> texts, Set<String> keys, List<String> mistakes) {
        var settings = new LinkedHashMap<String, Setting>();
        texts.forEach((key, text) -> {
            if (keys.contains(key)) {
                settings.put(key, new Setting(text, "%s (%s)".formatted(key, source)));
            } else {
                mistakes.add("%s: there is no key %s%s".formatted(source, key, NearMiss.hint(key, keys)));
            }
        });
        return new Layer(settings);
    }

    Set<String> keys() {
        return settings.keySet();
    }
}
