package citewire.eval.report;

import citewire.eval.measure.Interval;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shares below each other, each a dot with its interval. */
final class Shares {

    private static final int WIDTH = 560;
    private static final int LEFT = 250;
    private static final int RIGHT = 50;
    private static final int ROW = 22;
    private static final int STEPS = 5;

    /** @param share from 0 to 1 */
    record Row(String name, Interval share) {}

    private Shares() {}

    /** Nothing where there are no rows. */
    static String plot(String title, List<Row> all) {
        var rows = all.stream().filter(row -> row.share().n() > 0).toList();
        if (rows.isEmpty()) {
            return "";
        }
        int floor = ROW * rows.size() + 8;
        String drawn = IntStream.range(0, rows.size())
                .mapToObj(i -> row(rows.get(i), ROW * i + ROW / 2 + 4))
                .collect(Collectors.joining());
        String told = rows.stream()
                .map(row -> row.name() + " " + Html.number(row.share().mean()))
                .collect(Collectors.joining(", "));
        return """
                <figure>
                <figcaption>%s</figcaption>
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s. %s">%s%s</svg>
                </figure>
                """.formatted(
                        Html.text(title), WIDTH, floor + 24, Html.text(title), Html.text(told), scale(floor), drawn);
    }

    private static String scale(int floor) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> {
                    double share = (double) i / STEPS;
                    String x = Html.at(x(share));
                    return "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"4\" y2=\"%d\"/>".formatted(x, x, floor)
                            + "<text class=\"tick\" text-anchor=\"middle\" x=\"%s\" y=\"%d\">%s</text>"
                                    .formatted(x, floor + 16, i == 0 || i == STEPS ? "" + i / STEPS : "0." + 2 * i);
                })
                .collect(Collectors.joining());
    }

    private static String row(Row row, int y) {
        var share = row.share();
        return "<text class=\"tick\" text-anchor=\"end\" x=\"%d\" y=\"%d\" dy=\"4\">%s</text>"
                        .formatted(LEFT - 10, y, Html.text(row.name()))
                + "<line class=\"whisker s0\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                        .formatted(Html.at(x(share.low())), Html.at(x(share.high())), y, y)
                + "<circle class=\"dot s0\" cx=\"%s\" cy=\"%d\" r=\"4\"/>".formatted(Html.at(x(share.mean())), y)
                + "<text class=\"tick\" x=\"%d\" y=\"%d\" dy=\"4\">%s</text>"
                        .formatted(WIDTH - RIGHT + 10, y, Html.number(share.mean()));
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }
}
