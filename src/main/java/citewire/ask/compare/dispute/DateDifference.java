package citewire.ask.compare.dispute;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.Token;
import citewire.domain.Disagreement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two statements put the same event on other days. */
final class DateDifference {

    private static final double ALIKE = 0.5;

    /** Days as far apart are of two events. */
    private static final int FAR = 60;

    /** Of the words of both. */
    private static final double SHARED = 0.45;

    private static final int BESIDE = 3;

    private static final Set<String> MOVED = Words.of("moved");

    private DateDifference() {}

    static @Nullable Difference of(Pair pair) {
        var one = only(pair.one(), pair.other());
        var other = only(pair.other(), pair.one());
        if (pair.oneVoice()
                || one == null
                || other == null
                || pair.likeness() < ALIKE
                || figuresDiffer(pair)
                || pair.shared() < SHARED
                || !told(one, pair.one(), other, pair.other())) {
            return null;
        }
        LocalDate first = pair.one().day(one);
        LocalDate second = pair.other().day(other);
        if (first == null || second == null || !apart(one, first, other, second)) {
            return null;
        }
        if (knows(pair.other(), first) || knows(pair.one(), second)) {
            return null;
        }
        boolean update = moved(pair.one()) || moved(pair.other());
        if (!update && !pair.atOnce()) {
            return null;
        }
        return new Difference(
                Disagreement.Kind.DATE,
                about(pair),
                one.span().of(pair.one().text()),
                other.span().of(pair.other().text()),
                update);
    }

    /** Whether something that stands by the one date stands by the other too. */
    private static boolean told(DateMention one, Statement first, DateMention other, Statement second) {
        return !Collections.disjoint(beside(one, first), beside(other, second));
    }

    private static Set<String> beside(DateMention date, Statement statement) {
        var tokens = statement.read().tokens();
        var places = statement.read().places(date.span());
        var names = statement.read().names().stream()
                .flatMap(name -> statement.read().places(name.span()).stream())
                .collect(Collectors.toSet());
        var beside = new HashSet<String>();
        if (places.isEmpty()) {
            return beside;
        }
        for (int step : new int[] {-1, 1}) {
            int taken = 0;
            int at = step < 0 ? places.getFirst() - 1 : places.getLast() + 1;
            for (; at >= 0 && at < tokens.size() && taken < BESIDE; at += step) {
                if (tokens.get(at).telling() && !names.contains(at)) {
                    beside.add(tokens.get(at).stem());
                    taken++;
                }
            }
        }
        return beside;
    }

    /** A report from another zone may be a day off where it names a weekday. */
    private static boolean apart(DateMention one, LocalDate first, DateMention other, LocalDate second) {
        long days = Math.abs(ChronoUnit.DAYS.between(first, second));
        boolean exact = one.day() != null && other.day() != null;
        return days > (exact ? 0 : 1) && days <= FAR;
    }

    /** The one date of a statement whose day the other does not name; null where there are none or several. */
    private static @Nullable DateMention only(Statement statement, Statement other) {
        var days = other.days();
        var left = statement.read().dates().stream()
                .filter(date -> !named(date, statement))
                .filter(date -> !days.contains(statement.day(date)))
                .toList();
        return left.size() == 1 ? left.getFirst() : null;
    }

    /** "USA TODAY" is no day. */
    private static boolean named(DateMention date, Statement statement) {
        return date.fromToday() != null
                && Character.isUpperCase(statement.text().charAt(date.span().start()));
    }

    private static boolean figuresDiffer(Pair pair) {
        var ones = pair.one().read().figures();
        var others = pair.other().read().figures();
        return !ones.isEmpty()
                && !others.isEmpty()
                && ones.stream().noneMatch(figure -> others.stream().anyMatch(figure::matches));
    }

    private static boolean knows(Statement statement, LocalDate day) {
        var published = statement.report().article().published();
        return published != null
                && statement
                        .context()
                        .hasDate(
                                statement,
                                date -> day.equals(Days.meant(date, published.date(), false))
                                        || day.equals(Days.meant(date, published.date(), true)));
    }

    private static boolean moved(Statement statement) {
        return statement.read().tokens().stream().map(Token::word).anyMatch(MOVED::contains);
    }

    private static String about(Pair pair) {
        var shared = pair.other().read().plain();
        List<Token> tokens = pair.one().read().tokens();
        return tokens.stream()
                .filter(token -> token.telling() && shared.contains(token.stem()))
                .map(Token::word)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
    }
}
