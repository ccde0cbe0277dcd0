package citewire.frontend.terminal.text;

import citewire.state.guild.NotedAction;
import java.util.List;

/** What admins changed, as a person reads of it. */
public final class AuditText {

    private final Page page;
    private final DateText dates;

    public AuditText(Page page, DateText dates) {
        this.page = page;
        this.dates = dates;
    }

    public void write(List<NotedAction> actions) {
        actions.forEach(noted -> page.text(CleanText.line(line(noted))));
        if (actions.isEmpty()) {
            page.faint("No admin of a Discord server has changed anything.");
        }
    }

    private String line(NotedAction noted) {
        var action = noted.action();
        String who = action.member().isEmpty() ? "a forgotten member" : "member " + action.member();
        return "%s  server %s, %s: %s %s"
                .formatted(dates.of(noted.at()), noted.guild(), who, action.what(), action.detail())
                .strip();
    }
}
