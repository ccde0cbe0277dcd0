package citewire.frontend.discord.interaction;

import static net.dv8tion.jda.api.interactions.commands.build.Commands.slash;

import citewire.frontend.discord.language.CommandWords;
import java.util.List;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The shapes of a member's commands. What they are called is in the bundles of {@link citewire.words}. */
public final class CommandShapes {

    /** Longer names of publishers and dates are none. */
    private static final int LONGEST_WORD = 100;

    private CommandShapes() {}

    /** For servers and direct messages, and for who has installed the app for themselves, anywhere. */
    public static SlashCommandData command(String name) {
        return slash(name, CommandWords.english(name + ".description"))
                .setLocalizationFunction(new CommandWords())
                .setIntegrationTypes(IntegrationType.ALL)
                .setContexts(InteractionContextType.ALL);
    }

    /** The options that narrow a command to a time and a publisher. */
    public static List<OptionData> scope(String command) {
        return List.of(word(command, Options.SINCE), word(command, Options.UNTIL), word(command, Options.SOURCE));
    }

    public static OptionData word(String command, String name) {
        return text(command, name, LONGEST_WORD);
    }

    /** @param longest how many characters it may have */
    public static OptionData text(String command, String name, int longest) {
        return option(OptionType.STRING, command, name).setMaxLength(longest);
    }

    public static OptionData option(OptionType type, String command, String name) {
        return new OptionData(type, name, CommandWords.english(command + ".options." + name + ".description"));
    }
}
