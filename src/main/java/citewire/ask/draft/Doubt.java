package citewire.ask.draft;

import java.util.List;

/**
 * A sentence of which the check cannot tell whether its passages state it.
 *
 * @param passages their texts, each under its headline; at least one
 */
public record Doubt(String sentence, List<String> passages) {

    public Doubt {
        passages = List.copyOf(passages);
    }
}
