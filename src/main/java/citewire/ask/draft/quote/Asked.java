package citewire.ask.draft.quote;

import java.util.List;

/**
 * A question as the drafter reads it.
 *
 * @param keys its telling words in order
 */
record Asked(List<Key> keys, AnswerKind kind) {

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
