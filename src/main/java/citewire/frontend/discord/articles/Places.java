package citewire.frontend.discord.articles;

import citewire.frontend.discord.interaction.Home;
import citewire.state.ComponentStore.Component;
import net.dv8tion.jda.api.interactions.Interaction;

/** Where a component may be used, and what fits into it. */
final class Places {

    private Places() {}

    static boolean here(Component component, Interaction event) {
        return component.guild().equals(guild(event)) && component.channel().equals(event.getChannelId());
    }

    /** Empty in a direct message. */
    static String guild(Interaction event) {
        return Home.id(event);
    }

    /** @param longest how many characters Discord takes */
    static String fit(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
