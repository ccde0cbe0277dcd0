package citewire.frontend.terminal.json;

import citewire.ingest.retention.Retention;
import citewire.state.retention.Leaving;
import citewire.state.retention.Plan;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shape of what is let go. */
public final class RetentionJson {

    private RetentionJson() {}

    public static ObjectNode of(Leaving leaving) {
        return JsonLines.object()
                .put("articleId", leaving.id().value())
                .put("title", leaving.title())
                .put("source", leaving.source())
                .put("time", leaving.time().toString())
                .put("bytes", leaving.bytes())
                .put("reason", leaving.reason().name().toLowerCase(Locale.ROOT));
    }

    /** @param done null for what was only asked about */
    public static ObjectNode summary(Plan plan, Retention.@Nullable Done done) {
        return JsonLines.object()
                .put("summary", true)
                .put("dryRun", done == null)
                .put("articles", plan.articles())
                .put("leaving", plan.leaving().size())
                .put("left", done == null ? 0 : done.articles())
                .put("bytes", plan.leavingBytes())
                .put("givenBack", done == null ? 0 : done.bytes())
                .put("cited", plan.cited())
                .put("seeds", plan.seeds());
    }
}
