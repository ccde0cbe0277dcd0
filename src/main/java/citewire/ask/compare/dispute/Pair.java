package citewire.ask.compare.dispute;

import citewire.ask.check.read.Figure;
import citewire.ask.check.read.Name;
import citewire.ask.compare.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two statements of two reports that may tell the same event.
 *
 * @param likeness from 0 to 1, of their words
 * @param gap between their publications, negative where the second is the older
 */
record Pair(Statement one, Statement other, double likeness, Duration gap, boolean oneVoice) {

    /** Reports that are as far apart tell what has changed, not what is in doubt. */
    private static final Duration AT_ONCE = Duration.ofHours(20);

    private static final Duration KNOWN_BETTER = Duration.ofDays(4);

    /** Unless both name the day of what they tell. */
    private static final Duration SAME_DAY = Duration.ofDays(3);

    private static final Pattern PLACED =
            Pattern.compile("(?:\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside)(?: the| (?:city|town"
                    + "|village|province|state|district|port|island) of)?) $");

    /** Null where one has no date. */
    static @Nullable Pair of(Statement one, Statement other, double likeness, ZoneId zone, boolean oneVoice) {
        Instant first = one.published(zone);
        Instant second = other.published(zone);
        return first == null || second == null
                ? null
                : new Pair(one, other, likeness, Duration.between(first, second), oneVoice);
    }

    /** Whether nothing speaks against their being of one event. */
    boolean ofOneEvent() {
        return one.tells()
                && other.tells()
                && one.expects() == other.expects()
                && namesMeet()
                && !strangers()
                && !placesDiffer();
    }

    /** Whether both name days, and none in common. */
    boolean daysDiffer() {
        var ones = one.days();
        var others = other.days();
        return !ones.isEmpty() && !others.isEmpty() && Collections.disjoint(ones, others);
    }

    boolean sharesDay() {
        return !Collections.disjoint(one.days(), other.days());
    }

    /** Whether the second is known to be the later. */
    boolean otherIsLater() {
        return gap.compareTo(Duration.ofMinutes(30)) > 0;
    }

    boolean oneIsLater() {
        return gap.negated().compareTo(Duration.ofMinutes(30)) > 0;
    }

    /** Whether they are of one time: on the same day of the event, or within hours. */
    boolean atOnce() {
        return gap.abs().compareTo(sharesDay() ? SAME_DAY : AT_ONCE) <= 0;
    }

    /** Whether the later of two reports may be of what the earlier tells, as more was known; unknown dates are far. */
    static boolean near(Report one, Report other, ZoneId zone) {
        Instant first = one.published(zone);
        Instant second = other.published(zone);
        return first != null
                && second != null
                && Duration.between(first, second).abs().compareTo(KNOWN_BETTER) <= 0;
    }

    private boolean namesMeet() {
        var ones = one.names();
        var others = other.names();
        if (!ones.isEmpty() && !others.isEmpty()) {
            return meet(ones, others);
        }
        var more = new HashSet<>(others);
        more.addAll(other.context().headlineNames());
        var mine = new HashSet<>(ones);
        mine.addAll(one.context().headlineNames());
        return meet(mine, more);
    }

    /** Whether each names somebody or something that the other's report knows nothing of. */
    private boolean strangers() {
        return strange(one, other) && strange(other, one);
    }

    private static boolean strange(Statement statement, Statement other) {
        return statement.allNames().stream()
                .map(Name::parts)
                .anyMatch(parts -> !meet(Set.copyOf(parts), other.context().vocabulary()));
    }

    /** From 0 to 1: how many of the terms of both are shared, figures and dates left out. */
    double shared() {
        var ones = one.read().terms();
        var others = other.read().terms();
        long both = ones.stream().filter(others::contains).count();
        return (double) both / Math.max(1, ones.size() + others.size() - both);
    }

    /** Whether both name times of day, and none in common: they tell of two moments. */
    boolean hoursDiffer() {
        var ones = hours(one);
        var others = hours(other);
        return !ones.isEmpty()
                && !others.isEmpty()
                && ones.stream().noneMatch(time -> others.stream().anyMatch(time::matches));
    }

    private static List<Figure> hours(Statement statement) {
        return statement.read().figures().stream()
                .filter(figure -> figure.kind() == Figure.Kind.TIME)
                .toList();
    }

    static boolean meet(Set<String> ones, Set<String> others) {
        return ones.stream().anyMatch(name -> others.stream().anyMatch(other -> Name.same(name, other)));
    }

    /** Whether each is said to have happened where the other's report knows nothing of. */
    private boolean placesDiffer() {
        var ones = places(one);
        var others = places(other);
        return !ones.isEmpty()
                && !others.isEmpty()
                && !meet(ones, others)
                && !meet(ones, other.context().vocabulary())
                && !meet(others, one.context().vocabulary());
    }

    private static Set<String> places(Statement statement) {
        var places = new HashSet<String>();
        for (Name name : statement.allNames()) {
            if (PLACED.matcher(statement.text().substring(0, name.span().start()))
                    .find()) {
                places.addAll(name.parts());
            }
        }
        return places;
    }
}
