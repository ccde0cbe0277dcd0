package citewire.ask.draft.quote;

import citewire.ask.draft.quote.QuoteLearning.Outcome;
import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells outcomes: quality, the curve of risk against coverage, and whether confidence means what it says. */
final class QuoteReport {

    private static final int BINS = 10;

    private final StringBuilder report = new StringBuilder();
    private final Map<String, List<Outcome>> answerable;
    /** Of those whose articles were removed, only where no other article holds the answer. */
    private final Map<String, List<Outcome>> unanswerable;

    private QuoteReport(List<Outcome> outcomes) {
        answerable = outcomes.stream()
                .filter(Outcome::answerable)
                .collect(Collectors.groupingBy(Outcome::set, TreeMap::new, Collectors.toList()));
        unanswerable = outcomes.stream()
                .filter(outcome -> !outcome.answerable() && !outcome.right())
                .collect(Collectors.groupingBy(QuoteReport::kind, TreeMap::new, Collectors.toList()));
    }

    static String of(List<Outcome> outcomes) {
        var report = new QuoteReport(outcomes);
        report.quality();
        report.curve();
        report.separation();
        report.calibration(outcomes.stream()
                .filter(outcome -> answerableSet(report, outcome))
                .toList());
        return report.report.toString();
    }

    private static boolean answerableSet(QuoteReport report, Outcome outcome) {
        return report.answerable.containsKey(outcome.set());
    }

    private static String kind(Outcome outcome) {
        return outcome.question().gold().isEmpty()
                ? outcome.question().kind()
                : outcome.set() + " with its articles removed";
    }

    private void quality() {
        answerable.forEach((set, all) -> {
            double right = share(all, Outcome::right);
            line(
                    "%s n=%d: quotes hold the answer %.3f ± %.3f, first article is gold %.3f, %.1f words",
                    set,
                    all.size(),
                    right,
                    1.96 * Math.sqrt(right * (1 - right) / all.size()),
                    share(all, Outcome::gold),
                    all.stream()
                            .mapToInt(outcome -> outcome.text().split("\\s+", -1).length)
                            .average()
                            .orElse(0));
        });
    }

    /** For each threshold what it answers, how much of that is wrong, and what it declines. */
    private void curve() {
        for (int percent = 10; percent <= 80; percent += 5) {
            double enough = percent / 100.0;
            line("from confidence %.2f:", enough);
            answerable.forEach((set, all) -> {
                var given = all.stream()
                        .filter(outcome -> outcome.confidence() >= enough)
                        .toList();
                line(
                        "  %s answered %.3f, of these wrong %.3f, their first article gold %.3f",
                        set,
                        share(all, outcome -> outcome.confidence() >= enough),
                        share(given, outcome -> !outcome.right()),
                        share(given, Outcome::gold));
            });
            unanswerable.forEach((kind, all) -> line(
                    "  %s n=%d declined %.3f", kind, all.size(), share(all, outcome -> outcome.confidence() < enough)));
        }
    }

    /** The chance that an answerable question gets more confidence than an unanswerable one (AUROC). */
    private void separation() {
        answerable.forEach((set, all) ->
                unanswerable.forEach((kind, others) -> line("%s above %s: %.3f", set, kind, above(all, others))));
    }

    private static double above(List<Outcome> ones, List<Outcome> others) {
        double sum = 0;
        for (Outcome one : ones) {
            for (Outcome other : others) {
                sum += (Math.signum(one.confidence() - other.confidence()) + 1) / 2;
            }
        }
        return sum / Math.max(1, ones.size() * others.size());
    }

    /** Expected calibration error (Naeini et al. 2015) over ten bins. */
    private void calibration(List<Outcome> all) {
        var bins = all.stream().collect(Collectors.groupingBy(QuoteReport::bin));
        double error = 0;
        for (int bin : IntStream.range(0, BINS).filter(bins::containsKey).toArray()) {
            var some = bins.getOrDefault(bin, List.of());
            double told =
                    some.stream().mapToDouble(Outcome::confidence).average().orElse(0);
            double right = share(some, Outcome::right);
            error += some.size() * Math.abs(told - right) / all.size();
            line("confidence %.2f: %.2f right (n=%d)", told, right, some.size());
        }
        line("expected calibration error %.3f", error);
    }

    private static int bin(Outcome outcome) {
        return Math.min(BINS - 1, (int) (outcome.confidence() * BINS));
    }

    private static <T> double share(List<T> all, Predicate<T> test) {
        return (double) all.stream().filter(test).count() / Math.max(1, all.size());
    }

    @FormatMethod
    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
