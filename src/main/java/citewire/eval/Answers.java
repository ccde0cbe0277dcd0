package citewire.eval;

import citewire.eval.measure.Auroc;
import citewire.eval.measure.Bootstrap;
import citewire.eval.measure.Calibration;
import citewire.eval.measure.Interval;
import citewire.eval.measure.Percentile;
import citewire.eval.measure.RiskCoverage;
import citewire.eval.measure.Scored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** How well the house answers and declines, beside simpler means where these were asked. */
public record Answers(List<Answered> questions) {

    static final String SENTENCES = "bm25 sentences";
    static final String BM25_SCORE = "bm25 score";
    static final String COSINE = "cosine";
    private static final String RISK = "mean risk over coverage";
    private static final String AUROC = "AUROC, answerable against unanswerable";

    public Answers {
        questions = List.copyOf(questions);
    }

    public List<Figure> figures(Bootstrap bootstrap) {
        var figures = new ArrayList<Figure>();
        for (var measure : AnswerMeasure.values()) {
            figures.add(figure(measure.label(), bootstrap.mean(of(measure::of))));
        }
        var answerable = kinds(true);
        if (answerable.size() > 1) {
            answerable.forEach(kind ->
                    figures.add(figure("right, of kind " + kind, bootstrap.mean(of(one -> right(one, kind))))));
        }
        for (String kind : kinds(false)) {
            figures.add(figure("declined, of " + kind, bootstrap.mean(of(one -> declined(one, kind)))));
        }
        figures.add(figure(AUROC, auroc(bootstrap, Answered::confidence)));
        figures.add(figure(
                "expected calibration error",
                over(bootstrap, some -> some.calibration().error())));
        figures.add(figure(
                "mean risk over coverage",
                over(bootstrap, some -> some.risk(Answered::confidence).area())));
        figures.add(figure("ms p50", over(bootstrap, some -> Percentile.of(some.of(Answered::millis), 0.5))));
        figures.add(figure("ms p95", over(bootstrap, some -> Percentile.of(some.of(Answered::millis), 0.95))));
        if (hasPeers()) {
            figures.addAll(ofPeers(bootstrap));
        }
        return figures;
    }

    private List<Figure> ofPeers(Bootstrap bootstrap) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(SENTENCES, AnswerMeasure.RIGHT.label(), bootstrap.mean(of(Answers::sentencesRight))));
        singleScores().forEach((name, score) -> {
            figures.add(new Figure(name, AUROC, auroc(bootstrap, score)));
            figures.add(new Figure(
                    name, RISK, over(bootstrap, some -> some.risk(score).area())));
        });
        return figures;
    }

    public List<Comparison> comparisons(Bootstrap bootstrap) {
        var comparisons = new ArrayList<Comparison>();
        if (hasPeers()) {
            var right = bootstrap.difference(of(AnswerMeasure.RIGHT::of), of(Answers::sentencesRight));
            comparisons.add(new Comparison(SENTENCES, AnswerMeasure.RIGHT.label(), right));
            singleScores()
                    .forEach(
                            (name, score) -> comparisons.add(new Comparison(name, AUROC, aurocOver(bootstrap, score))));
        }
        return comparisons;
    }

    /** What a simpler program would decline by, by name; there is no cosine without vectors. */
    public Map<String, ToDoubleFunction<Answered>> singleScores() {
        var scores = new LinkedHashMap<String, ToDoubleFunction<Answered>>();
        if (hasPeers()) {
            scores.put(BM25_SCORE, Answers::words);
            if (questions.stream().noneMatch(one -> Double.isNaN(meaning(one)))) {
                scores.put(COSINE, Answers::meaning);
            }
        }
        return scores;
    }

    private Interval aurocOver(Bootstrap bootstrap, ToDoubleFunction<Answered> other) {
        return over(bootstrap, some -> some.auroc(Answered::confidence) - some.auroc(other));
    }

    private Interval auroc(Bootstrap bootstrap, ToDoubleFunction<Answered> score) {
        return over(bootstrap, some -> some.auroc(score));
    }

    /** A figure of all questions together. */
    private Interval over(Bootstrap bootstrap, ToDoubleFunction<Answers> figure) {
        return bootstrap.statistic(
                questions.size(),
                places -> figure.applyAsDouble(new Answers(
                        Arrays.stream(places).mapToObj(questions::get).toList())));
    }

    double auroc(ToDoubleFunction<Answered> score) {
        return Auroc.of(scores(score, true), scores(score, false));
    }

    private double[] scores(ToDoubleFunction<Answered> score, boolean answerable) {
        return questions.stream()
                .filter(one -> one.question().answerable() == answerable && !one.failed())
                .mapToDouble(score)
                .toArray();
    }

    /** What the confidence of the given answers is worth. */
    public Calibration calibration() {
        return Calibration.of(given(Answered::confidence));
    }

    /** What answering more costs, when the given answers are ordered by a score. */
    public RiskCoverage risk(ToDoubleFunction<Answered> score) {
        return RiskCoverage.of(given(score), questions.size());
    }

    /** What answering more costs with the two best sentences of BM25, ordered by its score. */
    public RiskCoverage riskOfSentences() {
        var given = questions.stream()
                .map(one -> new Scored(words(one), simple(one).right()))
                .toList();
        return RiskCoverage.of(given, questions.size());
    }

    private List<Scored> given(ToDoubleFunction<Answered> score) {
        return questions.stream()
                .filter(Answered::answered)
                .map(one -> new Scored(score.applyAsDouble(one), one.marks().right()))
                .toList();
    }

    public boolean hasPeers() {
        return !questions.isEmpty() && questions.getFirst().simple() != null;
    }

    private static double words(Answered one) {
        return simple(one).words();
    }

    private static double meaning(Answered one) {
        return simple(one).meaning();
    }

    private static double sentencesRight(Answered one) {
        return AnswerMeasure.where(one.question().answerable(), simple(one).right());
    }

    private static Simple simple(Answered one) {
        return Objects.requireNonNull(one.simple(), "no peer was asked");
    }

    private static double right(Answered one, String kind) {
        return one.question().kind().equals(kind) ? AnswerMeasure.RIGHT.of(one) : Double.NaN;
    }

    private static double declined(Answered one, String kind) {
        return one.question().kind().equals(kind) ? AnswerMeasure.DECLINED.of(one) : Double.NaN;
    }

    private List<String> kinds(boolean answerable) {
        return questions.stream()
                .map(Answered::question)
                .filter(question ->
                        question.answerable() == answerable && !question.kind().isEmpty())
                .map(question -> question.kind())
                .distinct()
                .sorted()
                .toList();
    }

    public double[] of(ToDoubleFunction<Answered> value) {
        return questions.stream().mapToDouble(value).toArray();
    }

    private static Figure figure(String measure, Interval interval) {
        return new Figure(HouseSearch.NAME, measure, interval);
    }
}
