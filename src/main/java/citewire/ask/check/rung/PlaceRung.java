package citewire.ask.check.rung;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.Figure;
import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.domain.TextSpan;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every fact of the claim stands where it stands in its source: a fact that is surrounded there by other words, and here
 * by those of another fact of its kind, was exchanged for it. So were subject and object that changed places.
 */
final class PlaceRung implements Rung {

    @Override
    public @Nullable String objection(Comparison compared) {
        for (String objection : new String[] {figures(compared), dates(compared), names(compared), things(compared)}) {
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    private static @Nullable String figures(Comparison compared) {
        return new Places<>(compared, ReadSentence::figures, Figure::span, Figure::matches, PlaceRung::ofOneKind)
                .exchanged();
    }

    private static boolean ofOneKind(Figure one, Figure other) {
        return one.kind() == other.kind() && (one.unit() == null || one.unit().equals(other.unit()));
    }

    private static @Nullable String dates(Comparison compared) {
        var written = compared.passage().written();
        return new Places<>(
                        compared,
                        ReadSentence::dates,
                        DateMention::span,
                        (one, other) -> one.says(other, written) || other.says(one, written),
                        (one, other) -> true)
                .exchanged();
    }

    private static @Nullable String names(Comparison compared) {
        return new Places<>(compared, ReadSentence::names, Name::span, PlaceRung::sameName, (one, other) -> true)
                .exchanged();
    }

    private static boolean sameName(Name one, Name other) {
        return NameRung.in(Set.copyOf(other.parts()), one.parts())
                || NameRung.in(Set.copyOf(one.parts()), other.parts());
    }

    private static @Nullable String things(Comparison compared) {
        return new Places<>(
                        compared,
                        Thing::in,
                        Thing::span,
                        (one, other) -> one.head().equals(other.head()),
                        (one, other) -> true)
                .swapped();
    }

    /**
     * @param same whether two facts are the same
     * @param alike whether one could be exchanged for the other
     */
    private record Places<T>(
            Comparison compared,
            Function<ReadSentence, List<T>> facts,
            Function<T, TextSpan> span,
            BiPredicate<T, T> same,
            BiPredicate<T, T> alike) {

        /** How much more alike the wrong places have to be than the right ones. */
        private static final double TIMES = 1.3;

        private static final double MARGIN = 0.6;

        private static final double REPLACED_TIMES = 2;
        private static final double REPLACED_MARGIN = 1.2;

        @Nullable String exchanged() {
            String swapped = swapped();
            return swapped != null ? swapped : replaced();
        }

        @Nullable String swapped() {
            var claimed = facts.apply(compared.claim());
            var spots = claimed.stream().map(this::spots).toList();
            for (int i = 0; i < claimed.size(); i++) {
                for (int j = i + 1; j < claimed.size(); j++) {
                    if (swapped(claimed.get(i), spots.get(i), claimed.get(j), spots.get(j))) {
                        return text(claimed.get(i)) + " and " + text(claimed.get(j)) + " have changed places";
                    }
                }
            }
            return null;
        }

        private boolean swapped(T one, List<Spot> ones, T two, List<Spot> twos) {
            if (ones.isEmpty() || twos.isEmpty() || same.test(one, two) || !alike.test(one, two)) {
                return false;
            }
            var here = spot(one);
            var there = spot(two);
            double oneAtTwo = here.likeness(twos) - here.likeness(ones) * TIMES;
            double twoAtOne = there.likeness(ones) - there.likeness(twos) * TIMES;
            return oneAtTwo > 0 && twoAtOne > 0 && oneAtTwo + twoAtOne >= MARGIN;
        }

        private @Nullable String replaced() {
            for (T one : facts.apply(compared.claim())) {
                var own = spots(one);
                if (!own.isEmpty() && anotherInItsPlace(one, own)) {
                    return text(one) + " stands where the passage has something else";
                }
            }
            return null;
        }

        private boolean anotherInItsPlace(T one, List<Spot> own) {
            var here = spot(one);
            double least = here.likeness(own) * REPLACED_TIMES + REPLACED_MARGIN;
            return compared.read().stream()
                    .flatMap(sentence -> facts.apply(sentence).stream())
                    .filter(other -> alike.test(one, other) && !claims(other))
                    .anyMatch(other -> here.likeness(spots(other)) >= least);
        }

        private boolean claims(T other) {
            return facts.apply(compared.claim()).stream().anyMatch(claimed -> same.test(claimed, other));
        }

        private Spot spot(T claimed) {
            return Spot.of(compared.claim(), span.apply(claimed));
        }

        /** Where the source has the same. */
        private List<Spot> spots(T fact) {
            return compared.read().stream()
                    .flatMap(sentence -> facts.apply(sentence).stream()
                            .filter(said -> same.test(fact, said))
                            .map(said -> Spot.of(sentence, span.apply(said))))
                    .toList();
        }

        private String text(T fact) {
            return span.apply(fact).of(compared.claim().text()).strip();
        }
    }
}
