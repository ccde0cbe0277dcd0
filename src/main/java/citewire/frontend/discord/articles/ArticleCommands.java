package citewire.frontend.discord.articles;

import citewire.domain.ArticleId;
import citewire.domain.Question;
import citewire.frontend.discord.interaction.CommandShapes;
import citewire.frontend.discord.interaction.Options;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The commands about articles as Discord shows them. */
final class ArticleCommands {

    static final String ARTICLES = "articles";
    static final String ABOUT = "about";
    static final String ARTICLE = "article";
    static final String TITLE = "title";
    static final String LATEST = "latest";
    static final String SOURCES = "sources";

    private ArticleCommands() {}

    static List<SlashCommandData> all() {
        return List.of(articles(), article(), latest(), CommandShapes.command(SOURCES));
    }

    private static SlashCommandData articles() {
        return CommandShapes.command(ARTICLES)
                .addOptions(CommandShapes.text(ARTICLES, ABOUT, Question.MAX_LENGTH))
                .addOptions(CommandShapes.scope(ARTICLES));
    }

    private static SlashCommandData article() {
        return CommandShapes.command(ARTICLE)
                .addOptions(CommandShapes.text(ARTICLE, TITLE, ArticleId.MAX_LENGTH)
                        .setRequired(true)
                        .setAutoComplete(true));
    }

    private static SlashCommandData latest() {
        return CommandShapes.command(LATEST)
                .addOptions(CommandShapes.text(LATEST, ABOUT, Question.MAX_LENGTH))
                .addOptions(CommandShapes.word(LATEST, Options.SOURCE));
    }
}
