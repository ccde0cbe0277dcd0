package citewire.frontend.discord;

import citewire.domain.Question;
import citewire.frontend.discord.admin.Admin;
import citewire.frontend.discord.articles.Articles;
import citewire.frontend.discord.interaction.CommandShapes;
import citewire.frontend.discord.member.MemberCommands;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The slash commands as Discord shows them. */
final class Commands {

    static final String ASK = "ask";
    static final String QUESTION = "question";
    static final String PRIVATE = "private";

    private Commands() {}

    static List<SlashCommandData> all() {
        return Stream.of(List.of(ask()), Articles.commands(), Admin.commands(), MemberCommands.commands())
                .flatMap(List::stream)
                .toList();
    }

    private static SlashCommandData ask() {
        return CommandShapes.command(ASK)
                .addOptions(
                        CommandShapes.text(ASK, QUESTION, Question.MAX_LENGTH).setRequired(true))
                .addOptions(CommandShapes.option(OptionType.BOOLEAN, ASK, PRIVATE))
                .addOptions(CommandShapes.scope(ASK));
    }
}
