package citewire.frontend.discord.admin;

import citewire.words.Languages;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.jspecify.annotations.Nullable;

/** The languages that a server may choose. */
final class GuildLanguages {

    private GuildLanguages() {}

    static List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("discord", AdminCommands.AUTO));
        for (Words words : Languages.all()) {
            String english = words.locale().getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            choices.add(new Choice(english, words.locale().toLanguageTag()));
        }
        return choices;
    }

    /** As those call it who speak it. */
    static String name(Locale locale) {
        return locale.getDisplayLanguage(locale);
    }

    /** Null for Discord's own setting. */
    static @Nullable Locale read(String choice) {
        return choice.equals(AdminCommands.AUTO) ? null : Locale.forLanguageTag(choice);
    }
}
