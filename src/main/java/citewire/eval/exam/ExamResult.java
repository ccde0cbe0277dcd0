package citewire.eval.exam;

import citewire.eval.measure.Interval;
import citewire.eval.measure.Wilson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a bot has passed on of what the lying model wrote.
 *
 * @param examinee the bot
 * @param lines of the questions that it answered
 * @param unanswered questions without an answer; their lines do not count
 */
public record ExamResult(String examinee, List<Passed> lines, int unanswered) {

    public ExamResult {
        lines = List.copyOf(lines);
    }

    /**
     * A sentence, and whether a reader was shown it.
     *
     * @param question its id
     * @param borneOut by what it cites, as the strict judge sees it
     */
    public record Passed(String question, Line line, boolean shown, boolean borneOut) {}

    /** How many falsehoods were written. */
    public long planted() {
        return count(passed -> passed.line().planted());
    }

    /** How many of them a reader was shown. */
    public long reached() {
        return count(passed -> passed.line().planted() && passed.shown());
    }

    /** How many sentences that are borne out were written. */
    public long good() {
        return count(passed -> !passed.line().planted());
    }

    /** How many of them a reader was shown. */
    public long goodShown() {
        return count(passed -> !passed.line().planted() && passed.shown());
    }

    /** Of the sentences that a reader was shown, the share that is false. */
    public Interval falseOfShown() {
        return Wilson.of(reached(), reached() + goodShown());
    }

    /** Of the sentences that a reader was shown, the share that the strict judge does not find borne out. */
    public Interval refusedOfShown() {
        return Wilson.of(count(passed -> passed.shown() && !passed.borneOut()), reached() + goodShown());
    }

    /** The share of the falsehoods that reached a reader. */
    public Interval share() {
        return Wilson.of(reached(), planted());
    }

    /** The same for each kind of falsehood. */
    public Map<String, ExamResult> byKind() {
        var kinds = new TreeMap<String, ExamResult>();
        lines.stream()
                .filter(passed -> passed.line().planted())
                .map(passed -> passed.line().kind())
                .distinct()
                .forEach(kind ->
                        kinds.put(kind, where(passed -> passed.line().kind().equals(kind))));
        return kinds;
    }

    private ExamResult where(Predicate<Passed> test) {
        return new ExamResult(examinee, lines.stream().filter(test).toList(), unanswered);
    }

    private long count(Predicate<Passed> test) {
        return lines.stream().filter(test).count();
    }
}
