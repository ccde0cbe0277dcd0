package citewire.frontend.terminal.json;

import citewire.report.WeeklyReport;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shape of a report on some days. */
public final class ReportJson {

    private ReportJson() {}

    public static ObjectNode of(WeeklyReport report) {
        var counts = report.counts();
        var json = JsonLines.object()
                .put("from", report.from().toString())
                .put("to", report.to().toString())
                .put("asked", counts.asked())
                .put("answered", counts.answered())
                .put("declined", counts.declined())
                .put("failed", counts.failed())
                .put("notHelpful", counts.notHelpful());
        var topics = json.putArray("uncovered");
        report.topics()
                .forEach(topic -> topics.addObject().put("word", topic.word()).put("members", topic.members()));
        var dead = json.putArray("deadFeeds");
        report.dead().forEach(feed -> dead.add(feed.subscription().address().toString()));
        return json.put("tokens", report.cost().input() + report.cost().output())
                .put("cost", report.cost().cost().toPlainString())
                .put("currency", report.cost().currency());
    }
}
