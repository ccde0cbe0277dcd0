package citewire.frontend.terminal.json;

import citewire.state.MemberStore.Forgotten;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shape of what was forgotten of a member; it does not say whom. */
public final class ForgottenJson {

    private ForgottenJson() {}

    public static ObjectNode of(Forgotten forgotten) {
        return JsonLines.object()
                .put("answers", forgotten.answers())
                .put("conversations", forgotten.conversations())
                .put("buttons", forgotten.buttons())
                .put("votes", forgotten.votes())
                .put("language", forgotten.language())
                .put("changes", forgotten.changes());
    }
}
