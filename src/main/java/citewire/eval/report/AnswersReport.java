package citewire.eval.report;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.eval.AnswerMeasure;
import citewire.eval.Answered;
import citewire.eval.Answers;
import citewire.eval.Figure;
import citewire.eval.Run;
import citewire.eval.TrialFigures;
import citewire.eval.measure.Bootstrap;
import citewire.eval.measure.Calibration;
import citewire.eval.measure.RiskCoverage;
import citewire.eval.question.KnownQuestion;
import citewire.eval.trial.Trials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of {@code eval answers}. */
public final class AnswersReport {

    private static final int WORST = 20;
    private static final double Z = 1.96;

    private final Answers answers;
    private final Trials trials;
    private final Bootstrap bootstrap;

    /** @param trials of the check; none where it was not tried */
    public AnswersReport(Answers answers, Trials trials, Bootstrap bootstrap) {
        this.answers = answers;
        this.trials = trials;
        this.bootstrap = bootstrap;
    }

    public String html(Run run) {
        String sections = """
                <section aria-labelledby="figures"><h2 id="figures">Figures</h2>
                %s%s</section>
                <section aria-labelledby="plots"><h2 id="plots">Plots</h2><div class="plots">
                %s%s%s%s%s%s</div></section>
                <section aria-labelledby="worst"><h2 id="worst">The worst questions</h2>
                <p>Wrong answers, the surest first; then declined questions that could have been answered.</p>
                %s</section>
                """.formatted(
                        FigureTable.figures(figures()),
                        FigureTable.comparisons(answers.comparisons(bootstrap)),
                        borneOut(),
                        stopped("False sentences that the check drops or marks", false),
                        stopped("True sentences that the check drops or marks", true),
                        calibration(answers.calibration()),
                        risk(),
                        Latency.histogram("How long answers took", answers.of(Answered::millis)),
                        worst());
        return Sheet.of("Citewire: answers, measured", run, sections);
    }

    private List<Figure> figures() {
        return Stream.concat(answers.figures(bootstrap).stream(), TrialFigures.of(trials).stream())
                .toList();
    }

    private String borneOut() {
        return Shares.plot(
                "Sentences and citations that hold",
                List.of(
                        row("borne out, by the check", AnswerMeasure.CHECKED_RECALL),
                        row("borne out, by the strict judge", AnswerMeasure.STRICT_RECALL),
                        row("citations needed, by the check", AnswerMeasure.CHECKED_PRECISION),
                        row("citations needed, by the strict judge", AnswerMeasure.STRICT_PRECISION),
                        row("quotes that are verbatim", AnswerMeasure.VERBATIM)));
    }

    private Shares.Row row(String name, AnswerMeasure measure) {
        return new Shares.Row(name, bootstrap.mean(answers.of(measure::of)));
    }

    private String stopped(String title, boolean supported) {
        return Shares.plot(
                title,
                trials.supported(supported).kinds().stream()
                        .map(kind ->
                                new Shares.Row(kind.label(), trials.of(kind).stopped()))
                        .toList());
    }

    private static String calibration(Calibration calibration) {
        var points = calibration.bins().stream().map(AnswersReport::point).toList();
        var sizes = calibration.bins().stream()
                .map(bin -> 3 + Math.min(9, Math.sqrt(bin.n())))
                .toList();
        var frame = new Frame(
                "confidence", "share of answers that are right", new Frame.Range(0, 1, 5), new Frame.Range(0, 1, 5));
        String told =
                "Expected calibration error %s; the dashed diagonal is perfect, a dot's size tells how many answers it holds"
                        .formatted(Html.number(calibration.error()));
        return Plot.diagonal(
                "What the confidence is worth (expected calibration error %s)"
                        .formatted(Html.number(calibration.error())),
                told,
                frame,
                new Series("answers given, by their confidence", points),
                sizes);
    }

    /** With Wilson's interval, which holds for a few answers too. */
    private static Series.Point point(Calibration.Bin bin) {
        double n = bin.n();
        double middle = (bin.right() + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(bin.right() * (1 - bin.right()) / n + Z * Z / (4 * n * n));
        return new Series.Point(bin.confidence(), bin.right(), middle - half, middle + half);
    }

    private String risk() {
        var series = new ArrayList<Series>();
        series.add(series("citewire by its confidence", answers.risk(Answered::confidence)));
        answers.singleScores().forEach((name, score) -> series.add(series("citewire by " + name, answers.risk(score))));
        if (answers.hasPeers()) {
            series.add(series("two best sentences of BM25 by its score", answers.riskOfSentences()));
        }
        double most = series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Series.Point::y)
                .max()
                .orElse(1);
        double to = Math.max(0.1, Math.ceil(most * 10) / 10);
        var frame = new Frame(
                "coverage: share of all questions answered",
                "risk: share of these that are wrong",
                new Frame.Range(0, 1, 5),
                new Frame.Range(0, to, (int) Math.round(to * 10)));
        String told = "Lower is better; each line ends where nothing more was answered";
        return Plot.lines("What answering more costs", told, frame, series);
    }

    private static Series series(String name, RiskCoverage risk) {
        return new Series(
                name,
                risk.points().stream()
                        .map(point -> Series.Point.of(point.coverage(), point.risk()))
                        .toList());
    }

    private String worst() {
        var worst = answers.questions().stream()
                .filter(one -> one.wrong() || (one.question().answerable() && !one.answered()))
                .sorted(Comparator.comparing(Answered::answered)
                        .thenComparingDouble(Answered::confidence)
                        .reversed())
                .limit(WORST)
                .toList();
        return IntStream.range(0, worst.size())
                .mapToObj(i -> card(i + 1, worst.get(i)))
                .collect(Collectors.joining());
    }

    private static String card(int number, Answered one) {
        String confidence = Html.number(one.confidence());
        return switch (one.answer()) {
            case Answer.Cited cited ->
                Card.of(
                        number,
                        one.question(),
                        one.question().answerable()
                                ? "wrong, with confidence " + confidence
                                : "answered, though no article does, with confidence " + confidence,
                        "<blockquote>"
                                + Html.marked(cited.text(), one.question().answers()) + "</blockquote>"
                                + citations(one.question(), cited.citations()));
            case Answer.Declined declined ->
                Card.of(
                        number,
                        one.question(),
                        "declined, with confidence " + confidence,
                        "<p>" + nearest(declined) + "</p>");
            case Answer.Chat chat ->
                Card.of(number, one.question(), "taken for a greeting", "<p>" + Html.text(chat.text()) + "</p>");
            case Answer.Failed failed ->
                Card.of(number, one.question(), "failed", "<p>" + Html.text(failed.text()) + "</p>");
        };
    }

    private static String citations(KnownQuestion question, List<Citation> citations) {
        return citations.stream()
                .map(citation -> "<li><p>%s%s</p><blockquote>%s</blockquote></li>\n"
                        .formatted(
                                Card.article(citation.article()),
                                question.gold().contains(citation.article().id()) ? " (gold)" : "",
                                Html.marked(String.join(" … ", citation.quotes()), question.answers())))
                .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    private static String nearest(Answer.Declined declined) {
        return declined.nearest().isEmpty()
                ? "Nothing came near."
                : declined.nearest().stream()
                        .map(Card::article)
                        .collect(Collectors.joining("<br/>", "Nearest:<br/>", ""));
    }
}
