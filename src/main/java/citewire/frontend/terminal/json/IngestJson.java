package citewire.frontend.terminal.json;

import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The shapes of a run that takes articles in. */
public final class IngestJson {

    private IngestJson() {}

    public static ObjectNode of(IngestOutcome outcome) {
        var id = outcome.articleId();
        return JsonLines.object()
                .put("status", outcome.status().name().toLowerCase(Locale.ROOT))
                .put("articleId", id == null ? null : id.value())
                .put("input", outcome.input())
                .put("line", outcome.line())
                .put("reason", outcome.reason());
    }

    public static ObjectNode summary(IngestReport report) {
        return JsonLines.object()
                .put("summary", true)
                .put("added", report.added())
                .put("updated", report.updated())
                .put("unchanged", report.unchanged())
                .put("duplicate", report.duplicate())
                .put("rejected", report.rejected())
                .put("withdrawn", report.withdrawn());
    }
}
