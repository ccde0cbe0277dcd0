package citewire.config;

import java.util.List;

/** The configuration cannot be used; tells every mistake at once. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    /** @param mistakes each a sentence that says where, what is wrong and what to do */
    public ConfigException(List<String> mistakes) {
        super(message(mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }

    private static String message(List<String> mistakes) {
        var head = mistakes.size() == 1
                ? "The configuration has a mistake:"
                : "The configuration has %d mistakes:".formatted(mistakes.size());
        return head + "\n  - " + String.join("\n  - ", mistakes);
    }
}
