package citewire.eval.report;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The axes of a plot: where its numbers lie on the paper. */
record Frame(String across, String up, Range x, Range y) {

    /** @param steps into how many parts it is divided */
    record Range(double from, double to, int steps) {
        double share(double value) {
            return (Math.clamp(value, from, to) - from) / (to - from);
        }

        double step(int i) {
            return from + (to - from) * i / steps;
        }

        private String label(int i) {
            double value = step(i);
            return value == Math.rint(value)
                    ? "%d".formatted((long) value)
                    : Html.number(value).replaceAll("0$", "");
        }
    }

    static final int WIDTH = 560;
    static final int HEIGHT = 330;
    private static final int LEFT = 58;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 48;

    double x(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    double floor() {
        return HEIGHT - BOTTOM;
    }

    String svg() {
        String columns = IntStream.rangeClosed(0, x.steps())
                .mapToObj(i -> "<text class=\"tick\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(Html.at(x(x.step(i))), Html.at(floor() + 18), x.label(i)))
                .collect(Collectors.joining());
        String rows = IntStream.rangeClosed(0, y.steps())
                .mapToObj(i -> row(y.step(i), y.label(i)))
                .collect(Collectors.joining());
        return rows + columns + names();
    }

    private String row(double value, String label) {
        String height = Html.at(y(value));
        return "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                        .formatted(LEFT, WIDTH - RIGHT, height, height)
                + "<text class=\"tick\" text-anchor=\"end\" x=\"%d\" y=\"%s\" dy=\"4\">%s</text>"
                        .formatted(LEFT - 8, height, label);
    }

    private String names() {
        int middle = (TOP + HEIGHT - BOTTOM) / 2;
        return "<text class=\"axis\" text-anchor=\"middle\" x=\"%d\" y=\"%d\">%s</text>"
                        .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, Html.text(across))
                + "<text class=\"axis\" text-anchor=\"middle\" transform=\"translate(14 %d) rotate(-90)\">%s</text>"
                        .formatted(middle, Html.text(up));
    }
}
