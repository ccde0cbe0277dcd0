package citewire.eval.report;

import citewire.domain.RankedPassage;
import citewire.eval.Judged;
import citewire.eval.Retrieval;
import citewire.eval.RetrievalMeasure;
import citewire.eval.Retrieved;
import citewire.eval.Run;
import citewire.eval.measure.Bootstrap;
import citewire.eval.question.KnownQuestion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of {@code eval retrieval}. */
public final class RetrievalReport {

    private static final int DEEP = 10;
    private static final int WORST = 20;
    private static final int SHOWN = 3;

    private final Retrieval retrieval;
    private final Bootstrap bootstrap;

    public RetrievalReport(Retrieval retrieval, Bootstrap bootstrap) {
        this.retrieval = retrieval;
        this.bootstrap = bootstrap;
    }

    public String html(Run run) {
        String sections = """
                <section aria-labelledby="figures"><h2 id="figures">Figures</h2>
                %s%s</section>
                <section aria-labelledby="plots"><h2 id="plots">Plots</h2><div class="plots">
                %s%s%s</div></section>
                <section aria-labelledby="worst"><h2 id="worst">The worst questions</h2>
                %s</section>
                """.formatted(
                FigureTable.figures(retrieval.figures(bootstrap)),
                FigureTable.comparisons(retrieval.comparisons(bootstrap)),
                curve("A gold article among the first k articles", RetrievalMeasure::hit),
                curve("The answer in the first k passages", RetrievalMeasure::answer),
                Latency.histogram(
                        "How long citewire's searches took", retrieval.of(one -> Retrieval.millis(one.house()))),
                worst());
        return Sheet.of("Citewire: retrieval, measured", run, sections);
    }

    private interface AtK {
        double of(KnownQuestion question, Judged judged, int k);
    }

    private String curve(String title, AtK measure) {
        var series = retrieval.methods().stream()
                .map(method -> new Series(method, points(method, measure)))
                .filter(line -> !line.points().isEmpty())
                .toList();
        double least = series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Series.Point::low)
                .min()
                .orElse(0);
        double from = Math.clamp(Math.floor(least * 10) / 10, 0, 0.9);
        var frame =
                new Frame("k", "share of questions", new Frame.Range(1, DEEP, DEEP - 1), new Frame.Range(from, 1, (int)
                        Math.round((1 - from) * 10)));
        String told = series.stream()
                .map(line -> line.name() + " from "
                        + Html.number(line.points().getFirst().y()) + " to "
                        + Html.number(line.points().getLast().y()))
                .collect(Collectors.joining(", "));
        return Plot.lines(title, told, frame, series);
    }

    private List<Series.Point> points(String method, AtK measure) {
        return IntStream.rangeClosed(1, DEEP)
                .mapToObj(k -> point(k, retrieval.of(one -> measure.of(one.question(), one.by(method), k))))
                .filter(point -> !Double.isNaN(point.y()))
                .toList();
    }

    private Series.Point point(int k, double[] values) {
        var interval = bootstrap.mean(values);
        return new Series.Point(k, interval.mean(), interval.low(), interval.high());
    }

    private String worst() {
        var worst = retrieval.questions().stream()
                .filter(one -> badness(one) > 0)
                .sorted(Comparator.comparingDouble((Retrieved one) -> -badness(one)))
                .limit(WORST)
                .toList();
        return worst.isEmpty()
                ? "<p>For every question the first passage is of a gold article and holds the answer.</p>"
                : IntStream.range(0, worst.size())
                        .mapToObj(i -> card(i + 1, worst.get(i)))
                        .collect(Collectors.joining());
    }

    private static double badness(Retrieved one) {
        return missed(RetrievalMeasure.MRR_10.of(one.question(), one.house()))
                + missed(
                        one.question().answers().isEmpty()
                                ? Double.NaN
                                : rank(one.house().answerRank()));
    }

    private static double missed(double value) {
        return Double.isNaN(value) ? 0 : 1 - value;
    }

    private static double rank(int rank) {
        return rank == 0 ? 0 : 1.0 / rank;
    }

    private static String card(int number, Retrieved one) {
        String verdict = "gold article %s, answer %s"
                .formatted(place(one.house().articleRank()), place(one.house().answerRank()));
        String hits = one.house().top().stream()
                .limit(SHOWN)
                .map(hit -> hit(one.question(), hit))
                .collect(Collectors.joining("", "<ol>", "</ol>"));
        return Card.of(
                number, one.question(), verdict, one.house().top().isEmpty() ? "<p>Nothing was found.</p>" : hits);
    }

    private static String place(int rank) {
        return rank == 0 ? "not found" : "at " + rank;
    }

    private static String hit(KnownQuestion question, RankedPassage hit) {
        return "<li><p>%s</p><blockquote>%s</blockquote></li>\n"
                .formatted(
                        Card.article(hit.passage().article()),
                        Html.marked(hit.passage().text(), question.answers()));
    }
}
