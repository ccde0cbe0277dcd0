package citewire.eval.exam;

import java.util.List;

/**
 * A sentence that the lying model writes into an answer.
 *
 * @param draft with markers {@code [1]}, {@code [2]} … that count {@code sources}
 * @param sources the texts it cites
 * @param kind what was done to it: "wrong number", "verbatim"
 * @param planted whether it is false, so that it must not reach a reader
 */
public record Line(String draft, List<String> sources, String kind, boolean planted) {

    public Line {
        sources = List.copyOf(sources);
    }
}
