package citewire.ask.compare.dispute;

import citewire.ask.check.read.Figure;
import citewire.ask.check.read.Token;
import citewire.domain.Disagreement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two statements give the same thing another number. */
final class FigureDifference {

    /** Of the same noun in a count that news knows: "homes" without power. */
    private static final double ALIKE = 0.2;

    /** Of such a count where one leaves the noun out. */
    private static final double MORE_ALIKE = 0.3;

    /** Of any other count. */
    private static final double VERY_ALIKE = 0.45;

    /** Of any other count, where each sentence has but this one. */
    private static final double CLEARLY_ALIKE = 0.55;

    private static final Set<String> PERIODS = Words.of("period");

    private static final double NEARLY_THE_SAME = 0.7;

    private FigureDifference() {}

    static @Nullable Difference of(Pair pair) {
        if (pair.daysDiffer() || pair.hoursDiffer() || pair.likeness() < ALIKE) {
            return null;
        }
        var ones = Counted.in(pair.one().read());
        var others = Counted.in(pair.other().read());
        for (Counted one : ones) {
            var same =
                    others.stream().filter(other -> sameThing(one, other, pair)).toList();
            if (same.size() == 1
                    && ones.stream()
                                    .filter(again -> sameThing(again, same.getFirst(), pair))
                                    .count()
                            == 1) {
                var difference = difference(one, same.getFirst(), pair);
                if (difference != null) {
                    return difference;
                }
            }
        }
        return aligned(pair);
    }

    /** Two sentences that are nearly the same, but for one figure. */
    private static @Nullable Difference aligned(Pair pair) {
        var ones = Counted.loosely(pair.one().read());
        var others = Counted.loosely(pair.other().read());
        if (pair.likeness() < NEARLY_THE_SAME || !periods(pair) || ones.size() != others.size()) {
            return null;
        }
        var differing = IntStream.range(0, ones.size())
                .filter(i -> !ones.get(i).amount().meets(others.get(i).amount()))
                .boxed()
                .toList();
        if (differing.size() != 1) {
            return null;
        }
        Counted one = ones.get(differing.getFirst());
        Counted other = others.get(differing.getFirst());
        boolean same = one.figure().kind() == other.figure().kind()
                && units(one.figure(), other.figure())
                && !one.partial()
                && !other.partial()
                && one.modal() == other.modal()
                && Objects.equals(one.stem(), other.stem());
        return same ? difference(one, other, pair) : null;
    }

    private static @Nullable Difference difference(Counted one, Counted other, Pair pair) {
        if (one.amount().meets(other.amount()) || knows(pair.other(), one) || knows(pair.one(), other)) {
            return null;
        }
        boolean update = grown(one, other, pair);
        if (!update && (pair.oneVoice() || !pair.atOnce())) {
            return null;
        }
        return new Difference(
                Disagreement.Kind.FIGURE,
                about(one, other),
                value(one, pair.one()),
                value(other, pair.other()),
                update);
    }

    /** Whether the later report has more of what grows. */
    private static boolean grown(Counted one, Counted other, Pair pair) {
        boolean grows = one.measures().stream().anyMatch(Measure::grows);
        boolean more = other.figure().value().compareTo(one.figure().value()) > 0;
        return grows && (more ? pair.otherIsLater() : pair.oneIsLater());
    }

    private static boolean sameThing(Counted one, Counted other, Pair pair) {
        if (one.partial()
                || other.partial()
                || one.rate() != other.rate()
                || one.modal() != other.modal()
                || one.figure().kind() != other.figure().kind()
                || !units(one.figure(), other.figure())
                || !one.measures().equals(other.measures())
                || !nouns(one, other)
                || !periods(pair)) {
            return false;
        }
        if (!one.measures().isEmpty()) {
            return pair.likeness()
                    >= (Objects.equals(one.stem(), other.stem()) && one.stem() != null ? ALIKE : MORE_ALIKE);
        }
        var shared = new HashSet<>(one.clause());
        shared.retainAll(other.clause());
        if (one.stem() != null && pair.likeness() >= CLEARLY_ALIKE && alone(pair.one()) && alone(pair.other())) {
            return true;
        }
        int fewest = one.stem() == null ? 3 : 2;
        int smaller = Math.min(one.clause().size(), other.clause().size());
        return pair.likeness() >= VERY_ALIKE && shared.size() > fewest - 1 && 2 * shared.size() >= smaller;
    }

    private static boolean alone(Statement statement) {
        return Counted.in(statement.read()).size() == 1;
    }

    /** Whether both count over the same stretches of time, as far as they name some. */
    private static boolean periods(Pair pair) {
        return periods(pair.one()).equals(periods(pair.other()));
    }

    private static Set<String> periods(Statement statement) {
        return statement.read().tokens().stream()
                .map(Token::word)
                .filter(PERIODS::contains)
                .collect(Collectors.toSet());
    }

    private static boolean units(Figure one, Figure other) {
        return one.unit() == null ? other.unit() == null : one.unit().equals(other.unit());
    }

    private static boolean nouns(Counted one, Counted other) {
        String first = one.stem();
        String second = other.stem();
        if (first == null || second == null) {
            boolean none = first == null && second == null;
            return none || (!one.measures().isEmpty() && (one.people() || other.people()));
        }
        boolean described = one.described().isEmpty()
                || other.described().isEmpty()
                || !Collections.disjoint(one.described(), other.described());
        return (first.equals(second) || (one.people() && other.people())) && described;
    }

    /** Whether a report has this number too, so that both tell the same. */
    private static boolean knows(Statement statement, Counted counted) {
        return statement
                .context()
                .hasFigure(
                        statement,
                        figure -> figure.value().compareTo(counted.figure().value()) == 0
                                && figure.kind() == counted.figure().kind());
    }

    private static String about(Counted one, Counted other) {
        String noun = Stream.of(one.noun(), other.noun())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
        String measure =
                one.measures().stream().map(Measure::name).sorted().findFirst().orElse("");
        return (noun + " " + measure).strip();
    }

    /** The number with its sign and unit, as it stands. */
    private static String value(Counted counted, Statement statement) {
        String text = statement.text();
        int start = counted.figure().span().start();
        int end = counted.figure().span().end();
        if (start > 0 && "$£€¥".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return text.substring(start, end).strip();
    }
}
