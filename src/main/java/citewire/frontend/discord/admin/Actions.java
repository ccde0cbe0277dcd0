package citewire.frontend.discord.admin;

import citewire.frontend.discord.render.Markdown;
import citewire.state.guild.AdminAction;
import citewire.state.guild.NotedAction;
import citewire.words.Words;

/** What admins did, in a line each; a mention of theirs shows a name and pings nobody. */
final class Actions {

    private static final int LONGEST = 200;

    private Actions() {}

    static String line(AdminAction action, Words words) {
        String who = action.member().isEmpty() ? words.text("admin.somebody") : "<@" + action.member() + ">";
        return words.text("admin.action", who, "`" + action.what() + "`", detail(action.detail()));
    }

    static String line(NotedAction noted, Words words) {
        return "<t:%d:R> %s".formatted(noted.at().getEpochSecond(), line(noted.action(), words));
    }

    private static String detail(String detail) {
        return Markdown.escape(detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + "…");
    }
}
