package citewire.ask.question.time.grammar;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.calendar.Stretches;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes over a text once and finds the times in it; each place looks a few words ahead only. */
final class Spotting {

    private static final Pattern DAY_OF_MONTH = Pattern.compile("(3[01]|[12]\\d|0?[1-9])\\.?");

    private final Grammar grammar;
    private final String text;
    private final AskersCalendar calendar;
    private final Readings readings;

    Spotting(Grammar grammar, String text, AskersCalendar calendar) {
        this.grammar = grammar;
        this.text = text;
        this.calendar = calendar;
        this.readings = new Readings(calendar);
    }

    List<Spotted> all() {
        var all = new ArrayList<Spotted>();
        int i = wordFrom(0);
        while (i < text.length()) {
            Spotted found = at(i);
            if (found != null) {
                all.add(found);
            }
            i = found == null ? wordFrom(wordEnd(i)) : wordFrom(found.end());
        }
        return all;
    }

    private int wordFrom(int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private @Nullable Spotted at(int i) {
        Spotted alone = single(i, Scope.RULE, readings);
        Spotted range = range(i, alone);
        if (range != null) {
            return range;
        }
        Spotted bounded = bounded(i);
        return bounded == null ? alone : bounded;
    }

    private @Nullable Spotted bounded(int i) {
        var bounds = grammar.bounds();
        // "since Monday" is since the last one, whatever else is to come
        Spotted since = behind(bounds.since(), i, readings.backward());
        if (since != null) {
            return since.as(new TimeWindow(since.window().from(), null), Form.SINCE);
        }
        Spotted until = behind(bounds.until(), i, readings);
        if (until != null) {
            return until.as(new TimeWindow(null, until.window().to()), Form.BOUNDED);
        }
        Spotted before = behind(bounds.before(), i, readings);
        Instant first = before == null ? null : before.window().from();
        if (before != null && first != null) {
            return before.as(new TimeWindow(null, first.minusNanos(1)), Form.BOUNDED);
        }
        Spotted after = behind(bounds.after(), i, readings);
        Instant last = after == null ? null : after.window().to();
        return after == null || last == null ? null : after.as(new TimeWindow(last.plusNanos(1), null), Form.BOUNDED);
    }

    private @Nullable Spotted behind(Pattern words, int i, Readings by) {
        int base = behind(words, i);
        Spotted found = base < 0 ? null : single(base, Scope.BARE, by);
        return found == null || found.form() == Form.ADJECTIVE ? null : found.starting(i);
    }

    /** Where the words end that stand at {@code i}; -1 where they do not. */
    private int behind(Pattern words, int i) {
        var matcher = matcher(words, i);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private Matcher matcher(Pattern pattern, int i) {
        return pattern.matcher(text)
                .region(i, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private @Nullable Spotted single(int i, Scope scope, Readings by) {
        if (i >= text.length()) {
            return null;
        }
        if (scope != Scope.THIRD) {
            Spotted third = third(i, by);
            if (third != null) {
                return third;
            }
        }
        for (Rule rule : grammar.rules()) {
            if (rule.mayBegin(text.charAt(i), scope)) {
                var matcher = matcher(rule.pattern(), i);
                if (matcher.lookingAt() && (rule.meaning() != Meaning.ALONE || year(matcher))) {
                    var read = by.of(rule.meaning(), new Parts(matcher, grammar.parts()));
                    if (read != null) {
                        return new Spotted(new TextSpan(i, matcher.end()), read.window(), read.form());
                    }
                }
            }
        }
        return null;
    }

    /** A number of four figures that is a year: near enough, not round, and not the number of something. */
    private boolean year(Matcher number) {
        int year = Integer.parseInt(number.group("year"));
        boolean near = Math.abs(year - calendar.today().getYear()) <= 40 && year % 100 != 0;
        int from = Math.max(0, number.start() - 20);
        return near
                && !grammar.never()
                        .matcher(text.substring(from, number.start()))
                        .find();
    }

    private @Nullable Spotted third(int i, Readings by) {
        var edge = matcher(grammar.bounds().edge(), i);
        Spotted whole = edge.lookingAt() ? single(edge.end(), Scope.THIRD, by) : null;
        if (whole == null || whole.form() == Form.ADJECTIVE) {
            return null;
        }
        int third = new Parts(edge, grammar.parts()).value("third", 0);
        return whole.starting(i).as(new Stretches(calendar).third(whole.window(), third), Form.BOUNDED);
    }

    /** "zwischen März und Mai 2023", "vom 3. bis 5. Juli", "3.–5. Juli". */
    private @Nullable Spotted range(int i, @Nullable Spotted alone) {
        int opened = behind(grammar.bounds().between(), i);
        int first = opened < 0 ? i : opened;
        Spotted left = opened < 0 ? alone : single(first, Scope.BARE, readings);
        int join = left == null ? dayOfMonth(first) : left.end();
        int second = join < 0 ? -1 : behind(grammar.bounds().to(), join);
        Spotted right = second < 0 ? null : single(second, Scope.BARE, readings);
        if (right == null) {
            return null;
        }
        return left == null ? sameMonth(i, first, right) : span(i, left, right);
    }

    private int dayOfMonth(int i) {
        return behind(DAY_OF_MONTH, i);
    }

    private @Nullable Spotted sameMonth(int i, int first, Spotted right) {
        Instant to = right.window().to();
        LocalDate last = to == null ? null : calendar.date(to);
        var number = matcher(DAY_OF_MONTH, first);
        if (last == null || !number.lookingAt() || !right.window().equals(calendar.day(last))) {
            return null;
        }
        int day = Integer.parseInt(number.group(1));
        return day > last.getDayOfMonth()
                ? null
                : right.starting(i).as(calendar.days(last.withDayOfMonth(day), last), Form.BOUNDED);
    }

    private @Nullable Spotted span(int i, Spotted left, Spotted right) {
        Instant start = left.window().from();
        Instant end = right.window().to();
        if (start == null || end == null) {
            return null;
        }
        LocalDate first = calendar.date(start);
        if (left.form() == Form.YEARLESS && right.form() == Form.DATED) {
            first = first.withYear(calendar.date(end).getYear());
        }
        if (first.isAfter(calendar.date(end))) {
            first = first.minusYears(1);
        }
        return first.isAfter(calendar.date(end))
                ? null
                : right.starting(i).as(calendar.days(first, calendar.date(end)), Form.BOUNDED);
    }
}
