package citewire.newsroom;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The measures of a run, and a table of them for a document. */
record NewsroomMeasures(List<NewsroomOutcome> outcomes) {

    private static final List<String> KINDS = List.of("fact", "why", "time-bound", "yes-no", "follow-up", "catch-up");
    private static final int RESAMPLES = 10_000;

    NewsroomMeasures {
        outcomes = List.copyOf(outcomes);
    }

    NewsroomMeasures of(String... kinds) {
        return where(outcome -> List.of(kinds).contains(outcome.asked().kind()));
    }

    NewsroomMeasures answerable() {
        return where(outcome -> outcome.asked().answerable());
    }

    NewsroomMeasures answered() {
        return where(NewsroomOutcome::answered);
    }

    double mean(ToDoubleFunction<NewsroomOutcome> measure) {
        return outcomes.stream().mapToDouble(measure).average().orElseThrow();
    }

    double share(Predicate<NewsroomOutcome> measure) {
        return mean(outcome -> measure.test(outcome) ? 1 : 0);
    }

    String table() {
        var table = new StringBuilder("| articles found by | Hit@1 | Hit@4 | MRR@10 |\n|---|---|---|---|\n");
        answerable().found(table, "words (BM25)", NewsroomOutcome::words);
        answerable().found(table, "words and meaning", NewsroomOutcome::both);
        table.append("\n| kind | n | answered | quoted with the answer | answers that cite a gold article |\n");
        table.append("|---|---|---|---|---|\n");
        KINDS.forEach(kind -> of(kind).answers(table, kind));
        of("fact", "why", "time-bound").answers(table, "fact, why, time-bound");
        answerable().answers(table, "all answerable");
        var none = of("unanswerable");
        return table.append("\n| not answerable | n | declined |\n|---|---|---|\n")
                .append(row("unanswerable", "" + none.outcomes.size(), none.interval(o -> o.answered() ? 0 : 1)))
                .toString();
    }

    private void found(StringBuilder table, String name, Function<NewsroomOutcome, List<String>> by) {
        table.append(row(
                name,
                interval(outcome -> outcome.hit(by.apply(outcome), 1)),
                interval(outcome -> outcome.hit(by.apply(outcome), 4)),
                interval(outcome -> outcome.reciprocalRank(by.apply(outcome)))));
    }

    private void answers(StringBuilder table, String name) {
        boolean expected =
                outcomes.stream().noneMatch(outcome -> outcome.asked().answers().isEmpty());
        table.append(row(
                name,
                "" + outcomes.size(),
                interval(outcome -> outcome.answered() ? 1 : 0),
                expected ? interval(outcome -> outcome.right() ? 1 : 0) : "",
                answered().interval(outcome -> outcome.citesGold() ? 1 : 0)));
    }

    private NewsroomMeasures where(Predicate<NewsroomOutcome> filter) {
        return new NewsroomMeasures(outcomes.stream().filter(filter).toList());
    }

    /** The mean and the middle 95 % of the means of samples drawn anew from the same questions. */
    private String interval(ToDoubleFunction<NewsroomOutcome> measure) {
        double[] values = outcomes.stream().mapToDouble(measure).toArray();
        var random = new Random(1);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> random.ints(values.length, 0, values.length)
                        .mapToDouble(drawn -> values[drawn])
                        .average()
                        .orElseThrow())
                .sorted()
                .toArray();
        return "%s (%s–%s)"
                .formatted(number(mean(measure)), number(means[RESAMPLES / 40]), number(means[RESAMPLES * 39 / 40]));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
