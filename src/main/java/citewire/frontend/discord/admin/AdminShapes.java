package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.CommandWords;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The shapes of admins' commands: Discord shows them to members who may manage the server, unless that says otherwise. */
public final class AdminShapes {

    private AdminShapes() {}

    public static SlashCommandData command(String name) {
        return Commands.slash(name, CommandWords.english(name + ".description"))
                .setLocalizationFunction(new CommandWords())
                .setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    }

    public static SubcommandData sub(String command, String name) {
        return new SubcommandData(name, CommandWords.english(command + "." + name + ".description"));
    }

    public static OptionData option(OptionType type, String command, String sub, String name) {
        return new OptionData(
                type, name, CommandWords.english(command + "." + sub + ".options." + name + ".description"));
    }
}
