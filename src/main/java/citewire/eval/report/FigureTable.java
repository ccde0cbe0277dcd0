package citewire.eval.report;

import citewire.eval.Comparison;
import citewire.eval.Figure;
import citewire.eval.measure.Interval;
import java.util.List;
import java.util.stream.Collectors;

/** Figures and comparisons as tables: a row for each measure, a column for each way. */
final class FigureTable {

    private FigureTable() {}

    static String figures(List<Figure> figures) {
        var methods = figures.stream().map(Figure::method).distinct().toList();
        String rows = figures.stream()
                .map(Figure::measure)
                .distinct()
                .map(measure -> row(
                        measure,
                        methods.stream()
                                .map(method -> figures.stream()
                                        .filter(one -> one.method().equals(method)
                                                && one.measure().equals(measure))
                                        .map(one -> cell(one.interval()))
                                        .findFirst()
                                        .orElse("<td></td>"))
                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return table(
                "Figures, each with its 95 % interval and the number of questions, or sentences, behind it",
                methods, rows);
    }

    static String comparisons(List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return "";
        }
        var peers = comparisons.stream().map(Comparison::against).distinct().toList();
        String rows = comparisons.stream()
                .map(Comparison::measure)
                .distinct()
                .map(measure -> row(
                        measure,
                        peers.stream()
                                .map(peer -> comparisons.stream()
                                        .filter(one -> one.against().equals(peer)
                                                && one.measure().equals(measure))
                                        .map(one -> difference(one.difference()))
                                        .findFirst()
                                        .orElse("<td></td>"))
                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return table(
                "citewire minus the other, question by question: ▲ really better, ▼ really worse, ○ not told apart",
                peers.stream().map(peer -> "against " + peer).toList(),
                rows);
    }

    private static String table(String caption, List<String> columns, String rows) {
        String head = columns.stream()
                .map(column -> "<th scope=\"col\">" + Html.text(column) + "</th>")
                .collect(Collectors.joining());
        return """
                <div class="wide" tabindex="0" role="region" aria-label="%s"><table>
                <caption>%s</caption>
                <thead><tr><th scope="col">measure</th>%s</tr></thead>
                <tbody>%s</tbody>
                </table></div>
                """.formatted(Html.text(caption), Html.text(caption), head, rows);
    }

    private static String row(String measure, String cells) {
        return "<tr><th scope=\"row\">" + Html.text(measure) + "</th>" + cells + "</tr>\n";
    }

    private static String cell(Interval interval) {
        if (interval.n() == 0) {
            return "<td>–</td>";
        }
        return "<td>%s <small>%s to %s, n %d</small></td>"
                .formatted(
                        Html.number(interval.mean()),
                        Html.number(interval.low()),
                        Html.number(interval.high()),
                        interval.n());
    }

    private static String difference(Interval interval) {
        if (interval.n() == 0) {
            return "<td>–</td>";
        }
        String sign = !interval.excludesZero() ? "○" : interval.mean() > 0 ? "▲" : "▼";
        return "<td>%s %s%s <small>%s to %s</small></td>"
                .formatted(
                        sign,
                        interval.mean() > 0 ? "+" : "",
                        Html.number(interval.mean()),
                        Html.number(interval.low()),
                        Html.number(interval.high()));
    }
}
