package citewire.eval.peer;

import citewire.domain.RankedPassage;
import citewire.eval.question.KnownQuestion;
import java.util.List;

/** A way to find passages for a question. */
public interface Finder {

    /** A word for tables and plots. */
    String name();

    /** The passages that the question's scope and time admit, best first, at most {@code k}. */
    List<RankedPassage> find(KnownQuestion question, int k);
}
