package citewire.eval.trial.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one article's sentences, all sorts together. */
public final class Facts {

    private final Names names;
    private final Map<String, List<Fact>> read = new HashMap<>();

    public Facts(Names names) {
        this.names = names;
    }

    public Names names() {
        return names;
    }

    /** In order. A unit may stand within a number. */
    public List<Fact> in(String sentence) {
        return read.computeIfAbsent(sentence, this::read);
    }

    private List<Fact> read(String sentence) {
        var found = new ArrayList<Fact>(NumberFacts.in(sentence));
        found.addAll(DateFacts.in(sentence));
        names.in(sentence).stream()
                .filter(name -> found.stream().noneMatch(other -> other.overlaps(name)))
                .toList()
                .forEach(found::add);
        found.sort(Comparator.comparingInt(fact -> fact.span().start()));
        return List.copyOf(found);
    }
}
