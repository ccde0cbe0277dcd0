package citewire.eval.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What answering more costs (El-Yaniv and Wiener 2010): the surest answers first, which share of the questions is
 * answered, and which share of these answers is wrong.
 */
public record RiskCoverage(List<Point> points) {

    public record Point(double coverage, double risk) {}

    public RiskCoverage {
        points = List.copyOf(points);
    }

    /**
     * @param answers those that were given
     * @param questions how many were asked, answered or not
     */
    public static RiskCoverage of(List<Scored> answers, int questions) {
        var surest = answers.stream()
                .sorted(Comparator.comparingDouble((Scored answer) -> -answer.score()))
                .toList();
        var points = new ArrayList<Point>();
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).right() ? 0 : 1;
            // answers of one score are given together or not at all
            if (i + 1 == surest.size()
                    || surest.get(i + 1).score() < surest.get(i).score()) {
                points.add(new Point((double) (i + 1) / questions, (double) wrong / (i + 1)));
            }
        }
        return new RiskCoverage(points);
    }

    /** The mean risk over what is covered, lower is better; NaN without an answer. */
    public double area() {
        double area = 0;
        double before = 0;
        for (Point point : points) {
            area += point.risk() * (point.coverage() - before);
            before = point.coverage();
        }
        return points.isEmpty() ? Double.NaN : area / before;
    }
}
