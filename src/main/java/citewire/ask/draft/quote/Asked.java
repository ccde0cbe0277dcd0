package citewire.ask.draft.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the drafter reads it.
 *
 * @param keys its telling words in order
 * @param sought the noun of "which airline" and "how many people"; null where none was asked for
 */
record Asked(List<Key> keys, AnswerKind kind, @Nullable Key sought) {

    Asked {
        keys = List.copyOf(keys);
    }

    double weight() {
        return keys.stream().mapToDouble(Key::weight).sum();
    }

    boolean names(Word word) {
        return keys.stream().anyMatch(key -> key.match(word) > 0);
    }
}
