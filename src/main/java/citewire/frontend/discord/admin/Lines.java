package citewire.frontend.discord.admin;

import citewire.frontend.discord.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Lines of a message; those that do not fit are left out, and it says so by an ellipsis. */
public final class Lines {

    /** Discord takes 2000 characters. */
    private static final int MOST = 1990;

    private final List<String> all = new ArrayList<>();

    public Lines add(String line) {
        all.add(line);
        return this;
    }

    public Lines addAll(List<String> lines) {
        all.addAll(lines);
        return this;
    }

    String text() {
        var out = new StringBuilder();
        for (String line : all) {
            if (out.length() + line.length() + 1 > MOST) {
                return out.append("\n…").toString();
            }
            out.append(out.isEmpty() ? "" : "\n").append(line);
        }
        return out.toString();
    }

    public MessageEditData message() {
        return Rendered.content(text());
    }
}
