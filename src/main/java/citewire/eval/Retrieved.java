package citewire.eval;

import citewire.eval.question.KnownQuestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A question, and what each way of finding has found for it.
 *
 * @param found by the ways' names, the house first
 */
public record Retrieved(KnownQuestion question, Map<String, Judged> found) {

    public Retrieved {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    public Judged by(String method) {
        return Objects.requireNonNull(found.get(method), method);
    }

    public Judged house() {
        return by(HouseSearch.NAME);
    }
}
