package citewire.eval.trial.corrupt;

import citewire.domain.Passage;
import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.fact.Sort;
import citewire.eval.trial.source.Accident;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Ascribes what somebody said to somebody else of whom the articles tell, one who speaks there if there is one. */
public final class WrongAttribution implements Corruption {

    private record Other(Fact name, Passage passage, boolean speaks) {}

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        var names = claim.facts().stream()
                .filter(fact -> fact.sort() == Sort.PERSON || fact.sort() == Sort.ORGANISATION)
                .toList();
        for (Fact speaker : Speakers.in(claim.text(), names)) {
            for (Other other : others(claim, random)) {
                if (Exchangeable.are(speaker, other.name(), claim.text(), claim.facts())
                        && speaker.sort() == other.name().sort()
                        && !publishes(other.name(), claim)) {
                    String text = speaker.replacedBy(other.name().text(), claim.text());
                    if (!Accident.mayHold(text, other.name().text(), claim.around())) {
                        String told = speaker.text() + " → " + other.name().text();
                        return Optional.of(
                                Change.of(claim, text, speaker.sort().word(), told, List.of(other.passage())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "According to CNN" is true of all that CNN reports. */
    private static boolean publishes(Fact name, Claim claim) {
        return name.text().equals(claim.source().passage().article().source());
    }

    private static List<Other> others(Claim claim, Random random) {
        var all = new ArrayList<Other>();
        for (SourceArticle article : claim.around()) {
            var some = new ArrayList<Other>();
            for (SourceSentence sentence : article.sentences()) {
                var facts = article.facts().in(sentence.text());
                var speakers = Speakers.in(sentence.text(), facts);
                facts.forEach(fact -> some.add(new Other(fact, sentence.passage(), speakers.contains(fact))));
            }
            Collections.shuffle(some, random);
            some.sort((one, two) -> Boolean.compare(two.speaks(), one.speaks()));
            all.addAll(some);
        }
        return all;
    }
}
