package citewire.eval;

import citewire.eval.measure.Bootstrap;
import citewire.eval.measure.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well the house and its peers find.
 *
 * @param methods the house first
 */
public record Retrieval(List<String> methods, List<Retrieved> questions) {

    public Retrieval {
        methods = List.copyOf(methods);
        questions = List.copyOf(questions);
    }

    public List<Figure> figures(Bootstrap bootstrap) {
        var figures = new ArrayList<Figure>();
        for (String method : methods) {
            for (var measure : RetrievalMeasure.values()) {
                figures.add(new Figure(method, measure.label(), bootstrap.mean(values(method, measure))));
            }
            figures.add(latency(bootstrap, method, "p50", 0.5));
            figures.add(latency(bootstrap, method, "p95", 0.95));
        }
        return figures;
    }

    private Figure latency(Bootstrap bootstrap, String method, String name, double share) {
        double[] millis = of(retrieved -> millis(retrieved.by(method)));
        var interval = bootstrap.statistic(
                millis.length,
                places -> Percentile.of(
                        java.util.Arrays.stream(places)
                                .mapToDouble(i -> millis[i])
                                .toArray(),
                        share));
        return new Figure(method, "ms " + name, interval);
    }

    public static double millis(Judged judged) {
        return judged.elapsed().toNanos() / 1e6;
    }

    /** The house against each peer. */
    public List<Comparison> comparisons(Bootstrap bootstrap) {
        var comparisons = new ArrayList<Comparison>();
        for (String peer : methods.subList(1, methods.size())) {
            for (var measure : RetrievalMeasure.values()) {
                var difference = bootstrap.difference(values(HouseSearch.NAME, measure), values(peer, measure));
                comparisons.add(new Comparison(peer, measure.label(), difference));
            }
        }
        return comparisons;
    }

    private double[] values(String method, RetrievalMeasure measure) {
        return of(retrieved -> measure.of(retrieved.question(), retrieved.by(method)));
    }

    public double[] of(ToDoubleFunction<Retrieved> value) {
        return questions.stream().mapToDouble(value).toArray();
    }
}
