package citewire.ask.explain;

import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.kept.KeptAnswer;
import java.util.Map;

/**
 * How one answer came about, or has so far.
 *
 * @param passages those of the answer's passages whose words are known, as they were then
 */
public record Explanation(KeptAnswer answer, Map<PassageId, Passage> passages) {

    public Explanation {
        passages = Map.copyOf(passages);
    }
}
