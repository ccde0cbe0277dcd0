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
import java.util.Set;

/** Puts another fact of the same sort, from the same article or one near it, in place of a fact. */
public final class FactExchange implements Corruption {

    public static final Set<Sort> NUMBERS = Set.of(Sort.MONEY, Sort.PERCENTAGE, Sort.COUNT, Sort.AGE, Sort.UNIT);
    public static final Set<Sort> DATES = Set.of(Sort.WEEKDAY, Sort.MONTH, Sort.DAY, Sort.YEAR, Sort.RELATIVE);
    public static final Set<Sort> NAMES = Set.of(Sort.PERSON, Sort.ORGANISATION, Sort.CITY, Sort.STATE, Sort.COUNTRY);

    private record Other(Fact fact, Passage passage) {}

    private final Set<Sort> sorts;

    public FactExchange(Set<Sort> sorts) {
        this.sorts = sorts;
    }

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        var facts = new ArrayList<>(claim.facts());
        var own = facts.stream()
                .filter(fact -> sorts.contains(fact.sort()))
                .filter(fact -> !Speakers.in(claim.text(), List.of(fact)).contains(fact))
                .toList();
        var order = new ArrayList<>(own);
        Collections.shuffle(order, random);
        for (Fact fact : order) {
            var change = others(claim, fact, random).stream()
                    .filter(other -> Exchangeable.are(fact, other.fact(), claim.text(), facts))
                    .map(other -> change(claim, fact, other))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    private static Optional<Change> change(Claim claim, Fact fact, Other other) {
        String text = fact.replacedBy(other.fact().text(), claim.text());
        if (Accident.mayHold(text, other.fact().text(), claim.around())) {
            return Optional.empty();
        }
        String told = fact.text() + " → " + other.fact().text();
        return Optional.of(Change.of(claim, text, fact.sort().word(), told, List.of(other.passage())));
    }

    /** Of the article itself first, then of those near it. */
    private static List<Other> others(Claim claim, Fact fact, Random random) {
        var all = new ArrayList<Other>();
        for (SourceArticle article : claim.around()) {
            var some = new ArrayList<Other>();
            for (SourceSentence sentence : article.sentences()) {
                article.facts().in(sentence.text()).stream()
                        .filter(other -> other.sort() == fact.sort())
                        .map(other -> Relative.sort(fact, other))
                        .forEach(other -> some.add(new Other(other, sentence.passage())));
            }
            Collections.shuffle(some, random);
            all.addAll(some);
        }
        return all;
    }
}
