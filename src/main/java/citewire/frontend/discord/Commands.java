package citewire.frontend.discord;

import citewire.frontend.discord.admin.Admin;
import citewire.frontend.discord.articles.Articles;
import citewire.frontend.discord.claim.CheckClaims;
import citewire.frontend.discord.digest.Digests;
import citewire.frontend.discord.interaction.Menu;
import citewire.frontend.discord.member.MemberCommands;
import citewire.frontend.discord.question.AskAbout;
import citewire.frontend.discord.question.AskCommand;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The commands as Discord shows them. */
final class Commands {

    private Commands() {}

    /** All that Discord is to know. */
    static List<CommandData> all() {
        return Stream.<CommandData>concat(slash().stream(), Menu.commands(AskAbout.MENU, CheckClaims.MENU).stream())
                .toList();
    }

    static List<SlashCommandData> slash() {
        return Stream.of(
                        List.of(AskCommand.command()),
                        Articles.commands(),
                        Admin.commands(),
                        Digests.commands(),
                        MemberCommands.commands())
                .flatMap(List::stream)
                .toList();
    }
}
