package citewire.eval.judge;

import citewire.domain.Citation;
import java.util.List;

/** Tells whether what a sentence cites bears it out. */
@FunctionalInterface
public interface SentenceJudge {

    /**
     * @param sentence without its markers
     * @param cited read together; nothing is borne out by none
     */
    boolean supports(String sentence, List<Citation> cited);
}
