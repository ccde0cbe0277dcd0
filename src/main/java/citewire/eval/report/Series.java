package citewire.eval.report;

import java.util.List;

/** A named line of a plot. */
record Series(String name, List<Point> points) {

    /** @param low the lower end of its interval, at the point itself where there is none */
    record Point(double x, double y, double low, double high) {
        static Point of(double x, double y) {
            return new Point(x, y, y, y);
        }
    }

    Series {
        points = List.copyOf(points);
    }
}
