package citewire.frontend.discord.admin;

import citewire.domain.AnswerStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.jspecify.annotations.Nullable;

/** The styles of answers that a server may choose. */
final class Styles {

    private Styles() {}

    /** That which leaves it to the owner first. */
    static List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("owner", AdminCommands.AUTO));
        for (var style : AnswerStyle.values()) {
            choices.add(new Choice(value(style), value(style)));
        }
        return choices;
    }

    /** As it is chosen. */
    static String value(@Nullable AnswerStyle style) {
        return style == null ? AdminCommands.AUTO : style.name().toLowerCase(Locale.ROOT);
    }

    /** Null for the owner's. */
    static @Nullable AnswerStyle read(String choice) {
        return choice.equals(AdminCommands.AUTO) ? null : AnswerStyle.valueOf(choice.toUpperCase(Locale.ROOT));
    }
}
