package citewire.eval.peer;

import citewire.ask.check.Checker;
import citewire.ask.check.Support;
import citewire.ask.check.Verdict;
import citewire.domain.Passage;
import java.util.List;

/** Believes whatever a draft cites: what a bot does that checks nothing. */
public final class Trusting implements Checker {

    @Override
    public DraftCheck over(List<Passage> evidence) {
        return sentence -> {
            var cited = sentence.cited().stream()
                    .filter(number -> number >= 1 && number <= evidence.size())
                    .map(number -> support(number, evidence))
                    .toList();
            return new Verdict.Keep(cited.isEmpty() ? List.of(support(1, evidence)) : cited, "believed");
        };
    }

    private static Support support(int number, List<Passage> evidence) {
        return new Support(number, evidence.get(number - 1), List.of(), 1);
    }
}
