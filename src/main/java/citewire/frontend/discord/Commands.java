package citewire.frontend.discord;

import static net.dv8tion.jda.api.interactions.commands.build.Commands.slash;

import citewire.domain.ArticleId;
import citewire.domain.Question;
import citewire.frontend.discord.admin.Admin;
import citewire.frontend.discord.language.CommandWords;
import citewire.frontend.discord.member.MemberCommands;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The slash commands as Discord shows them. What they are called is in the bundles of {@link citewire.words}. */
final class Commands {

    static final String ASK = "ask";
    static final String QUESTION = "question";
    static final String PRIVATE = "private";
    static final String ARTICLES = "articles";
    static final String ABOUT = "about";
    static final String ARTICLE = "article";
    static final String TITLE = "title";

    /** Longer names of publishers and dates are none. */
    private static final int LONGEST_WORD = 100;

    private Commands() {}

    static List<SlashCommandData> all() {
        return Stream.of(List.of(ask(), articles(), article()), Admin.commands(), MemberCommands.commands())
                .flatMap(List::stream)
                .toList();
    }

    private static SlashCommandData ask() {
        return command(ASK)
                .addOptions(text(ASK, QUESTION, Question.MAX_LENGTH).setRequired(true))
                .addOptions(option(OptionType.BOOLEAN, ASK, PRIVATE))
                .addOptions(scope(ASK));
    }

    private static SlashCommandData articles() {
        return command(ARTICLES)
                .addOptions(text(ARTICLES, ABOUT, Question.MAX_LENGTH))
                .addOptions(scope(ARTICLES));
    }

    private static SlashCommandData article() {
        return command(ARTICLE)
                .addOptions(text(ARTICLE, TITLE, ArticleId.MAX_LENGTH)
                        .setRequired(true)
                        .setAutoComplete(true));
    }

    private static List<OptionData> scope(String command) {
        return List.of(
                text(command, Options.SINCE, LONGEST_WORD),
                text(command, Options.UNTIL, LONGEST_WORD),
                text(command, Options.SOURCE, LONGEST_WORD));
    }

    private static SlashCommandData command(String name) {
        return slash(name, CommandWords.english(name + ".description"))
                .setLocalizationFunction(new CommandWords())
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private static OptionData text(String command, String name, int longest) {
        return option(OptionType.STRING, command, name).setMaxLength(longest);
    }

    private static OptionData option(OptionType type, String command, String name) {
        return new OptionData(type, name, CommandWords.english(command + ".options." + name + ".description"));
    }
}
