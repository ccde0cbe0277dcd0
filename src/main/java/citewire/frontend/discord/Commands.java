package citewire.frontend.discord;

import static net.dv8tion.jda.api.interactions.commands.build.Commands.slash;

import citewire.domain.ArticleId;
import citewire.domain.Question;
import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The slash commands as Discord shows them. */
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
        return List.of(ask(), articles(), article());
    }

    private static SlashCommandData ask() {
        return command(ASK, "Ask the news; every sentence of the answer names its source")
                .addOptions(text(QUESTION, "What do you want to know?", Question.MAX_LENGTH)
                        .setRequired(true))
                .addOptions(new OptionData(OptionType.BOOLEAN, PRIVATE, "Show the answer to me alone"))
                .addOptions(scope());
    }

    private static SlashCommandData articles() {
        return command(ARTICLES, "List the articles I have read, newest first")
                .addOptions(text(ABOUT, "What they are about", Question.MAX_LENGTH))
                .addOptions(scope());
    }

    private static SlashCommandData article() {
        return command(ARTICLE, "Show one article")
                .addOptions(text(TITLE, "The start of its title, or its id", ArticleId.MAX_LENGTH)
                        .setRequired(true)
                        .setAutoComplete(true));
    }

    private static List<OptionData> scope() {
        return List.of(
                text(Options.SINCE, "Published on or after this day, like 2026-11-23", LONGEST_WORD),
                text(Options.UNTIL, "Published on or before this day, like 2026-11-23", LONGEST_WORD),
                text(Options.SOURCE, "Published by", LONGEST_WORD));
    }

    private static SlashCommandData command(String name, String description) {
        return slash(name, description).setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private static OptionData text(String name, String description, int longest) {
        return new OptionData(OptionType.STRING, name, description).setMaxLength(longest);
    }
}
