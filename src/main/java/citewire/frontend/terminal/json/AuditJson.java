package citewire.frontend.terminal.json;

import citewire.state.guild.NotedAction;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shape of what an admin changed. */
public final class AuditJson {

    private AuditJson() {}

    public static ObjectNode of(NotedAction noted) {
        var action = noted.action();
        return JsonLines.object()
                .put("at", noted.at().toString())
                .put("guild", noted.guild())
                .put("member", action.member())
                .put("what", action.what())
                .put("detail", action.detail());
    }
}
