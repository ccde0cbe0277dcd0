package citewire.frontend.terminal.text;

import citewire.state.MemberStore.Forgotten;
import java.util.ArrayList;
import java.util.List;

/** What was forgotten of a member, as an owner reads of it. */
public final class ForgottenText {

    private static final Forgotten NOTHING = new Forgotten(0, 0, 0, 0, false, 0);

    private final Page page;

    public ForgottenText(Page page) {
        this.page = page;
    }

    public void write(Forgotten forgotten) {
        page.text(
                forgotten.equals(NOTHING) ? "Nothing was kept of this member." : "Forgotten: " + list(forgotten) + ".");
        page.faint(
                "Rules that moderators made for them stay, and what counts against limits does until its day is over,"
                        + " without their id. Backups of before still hold what was kept.");
    }

    private static String list(Forgotten forgotten) {
        var parts = new ArrayList<String>();
        add(parts, forgotten.answers(), "answer");
        add(parts, forgotten.conversations(), "follow-up turn");
        add(parts, forgotten.buttons(), "button");
        add(parts, forgotten.votes(), "vote");
        if (forgotten.language()) {
            parts.add("the language of their client");
        }
        if (forgotten.changes() > 0) {
            parts.add("their id in " + AnswerText.counted(forgotten.changes(), "change") + " that admins made");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(AnswerText.counted(count, noun));
        }
    }
}
