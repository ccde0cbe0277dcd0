package citewire.frontend.terminal.text;

import citewire.eval.Comparison;
import citewire.eval.Figure;
import citewire.eval.Run;
import citewire.eval.measure.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An evaluation as tables: a row for each measure, a column for each way. */
public final class EvalText {

    private static final int CELL = 20;

    private final Page page;

    public EvalText(Page page) {
        this.page = page;
    }

    public void write(Run run, List<Figure> figures, List<Comparison> comparisons) {
        page.text("%,d questions over %,d articles in %,d passages, embedding: %s. With 95 %% intervals."
                .formatted(run.questions(), run.articles(), run.passages(), run.embedding()));
        page.blank();
        table(figures, Figure::method, Figure::measure, figure -> interval(figure.interval()));
        if (!comparisons.isEmpty()) {
            page.blank();
            page.text("citewire minus the other; where it says neither better nor worse, chance may have done it:");
            page.blank();
            table(comparisons, Comparison::against, Comparison::measure, one -> difference(one.difference()));
        }
    }

    private <T> void table(List<T> all, Function<T, String> column, Function<T, String> row, Function<T, String> cell) {
        var columns = all.stream().map(column).distinct().toList();
        int first = all.stream().mapToInt(one -> row.apply(one).length()).max().orElse(0) + 2;
        line(pad("", first), columns.stream().map(name -> pad(name, CELL)).collect(Collectors.joining()));
        all.stream().map(row).distinct().forEach(name -> {
            var some = all.stream().filter(one -> row.apply(one).equals(name)).toList();
            var cells = columns.stream()
                    .map(in -> some.stream()
                            .filter(one -> column.apply(one).equals(in))
                            .map(cell)
                            .findFirst()
                            .orElse(""));
            line(pad(name, first), cells.map(text -> pad(text, CELL)).collect(Collectors.joining()));
        });
    }

    /** Tables are not wrapped: a narrow terminal breaks them itself. */
    private void line(String name, String cells) {
        page.raw(CleanText.of(name + cells).stripTrailing() + "\n");
    }

    private static String interval(Interval interval) {
        return interval.n() == 0
                ? "–"
                : number(interval.mean()) + " " + number(interval.low()) + "–" + number(interval.high());
    }

    private static String difference(Interval interval) {
        if (interval.n() == 0) {
            return "–";
        }
        String verdict = !interval.excludesZero() ? "" : interval.mean() > 0 ? " better" : " worse";
        return String.format(Locale.ROOT, "%+.3f", interval.mean()) + verdict;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.3f", value);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
