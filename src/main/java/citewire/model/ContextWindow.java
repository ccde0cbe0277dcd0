package citewire.model;

import citewire.config.Config;
import citewire.text.ListFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many tokens a model reads and writes in one call.
 *
 * @param known whether the owner or the table says so; else it is what nearly every server gives
 */
public record ContextWindow(int tokens, boolean known) {

    /**
     * For a name that is not in the table. Eight passages of English fill three thousand tokens of it, so that a server that
     * gives four thousand, as Ollama may, holds the usual prompt too.
     */
    private static final int USUAL = 8192;

    private static final Map<String, Integer> BY_BEGINNING = ListFile.rows(ContextWindow.class, "windows.txt").stream()
            .collect(Collectors.toMap(List::getFirst, entry -> Integer.parseInt(entry.get(1))));

    /** As the owner has set it, else by the model's name. */
    public static ContextWindow of(Config.Model model) {
        return model.window() > 0 ? new ContextWindow(model.window(), true) : of(model.name());
    }

    /** @param model with or without its maker before a slash */
    private static ContextWindow of(String model) {
        String name = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return BY_BEGINNING.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> new ContextWindow(entry.getValue(), true))
                .orElse(new ContextWindow(USUAL, false));
    }
}
