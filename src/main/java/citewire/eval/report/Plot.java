package citewire.eval.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plots as SVG inside the page. Lines differ by dash and mark too, not by colour alone. */
final class Plot {

    private Plot() {}

    /** @param title what a reader who cannot see it is told, with {@code description} */
    static String lines(String title, String description, Frame frame, List<Series> series) {
        String bands = drawn(series, (line, i) -> band(frame, line, i));
        String strokes = drawn(series, (line, i) -> stroke(frame, line, i));
        return figure(title, description, frame.svg() + bands + strokes, legend(series));
    }

    /** Points with their intervals, and the diagonal on which they should lie. */
    static String diagonal(String title, String description, Frame frame, Series series, List<Double> sizes) {
        String ideal = "<line class=\"ideal\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(at(frame.x(0)), at(frame.y(0)), at(frame.x(1)), at(frame.y(1)));
        String dots = IntStream.range(0, series.points().size())
                .mapToObj(i -> dot(frame, series.points().get(i), sizes.get(i)))
                .collect(Collectors.joining());
        return figure(
                title, description, frame.svg() + ideal + stroke(frame, series, 0) + dots, legend(List.of(series)));
    }

    static String bars(String title, String description, Frame frame, List<Integer> counts) {
        var bars = new StringBuilder(frame.svg());
        for (int i = 0; i < counts.size(); i++) {
            double left = frame.x(frame.x().step(i)) + 1;
            double width = frame.x(frame.x().step(i + 1)) - left - 1;
            double top = frame.y(counts.get(i));
            bars.append("<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                    .formatted(at(left), at(top), at(width), at(frame.floor() - top)));
        }
        return figure(title, description, bars.toString(), "");
    }

    private static String figure(String title, String description, String drawing, String legend) {
        return """
                <figure>
                <figcaption>%s</figcaption>
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s. %s">%s</svg>
                %s
                </figure>
                """.formatted(
                Html.text(title), Frame.WIDTH, Frame.HEIGHT, Html.text(title), Html.text(description), drawing, legend);
    }

    private interface Drawing {
        String of(Series series, int place);
    }

    /** The first series is drawn last, on top. */
    private static String drawn(List<Series> series, Drawing drawing) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> series.size() - 1 - i)
                .map(i -> drawing.of(series.get(i), i))
                .collect(Collectors.joining());
    }

    private static String band(Frame frame, Series series, int place) {
        var points = series.points();
        String upper = points.stream()
                .map(point -> at(frame.x(point.x())) + "," + at(frame.y(point.high())))
                .collect(Collectors.joining(" "));
        String lower = points.reversed().stream()
                .map(point -> at(frame.x(point.x())) + "," + at(frame.y(point.low())))
                .collect(Collectors.joining(" "));
        boolean flat = points.stream().allMatch(point -> point.low() == point.high());
        return flat ? "" : "<polygon class=\"band s%d\" points=\"%s %s\"/>".formatted(place, upper, lower);
    }

    private static String stroke(Frame frame, Series series, int place) {
        String points = series.points().stream()
                .map(point -> at(frame.x(point.x())) + "," + at(frame.y(point.y())))
                .collect(Collectors.joining(" "));
        return "<polyline class=\"line s%d\" points=\"%s\"/>".formatted(place, points);
    }

    private static String dot(Frame frame, Series.Point point, double size) {
        String x = at(frame.x(point.x()));
        return "<line class=\"whisker s0\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><circle class=\"dot s0\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(
                        x, x, at(frame.y(point.low())), at(frame.y(point.high())), x, at(frame.y(point.y())), at(size));
    }

    private static String legend(List<Series> series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> """
                        <li><svg viewBox="0 0 34 10" aria-hidden="true"><line class="line s%d" x1="1" x2="33" y1="5" y2="5"/></svg>%s</li>
                        """.formatted(i, Html.text(series.get(i).name())))
                .collect(Collectors.joining("", "<ul class=\"legend\">", "</ul>"));
    }

    private static String at(double value) {
        return Html.at(value);
    }
}
