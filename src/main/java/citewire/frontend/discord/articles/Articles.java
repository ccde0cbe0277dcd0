package citewire.frontend.discord.articles;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** All that members do with articles: the door of this room. */
public final class Articles {

    private final ArticlesCommand articles;
    private final ArticleCommand article;
    private final LatestCommand latest;
    private final SourcesCommand sources;
    private final Pages pages;
    private final Openers openers;
    private final Versions versions;

    public Articles(ArticleParts parts) {
        this.pages = new Pages(parts.components(), parts.spoken());
        this.versions = new Versions(parts);
        this.article = new ArticleCommand(parts, versions);
        this.openers = new Openers(parts, article);
        this.articles = new ArticlesCommand(parts, pages, openers);
        this.latest = new LatestCommand(parts, openers);
        this.sources = new SourcesCommand(parts, pages);
    }

    public static List<SlashCommandData> commands() {
        return ArticleCommands.all();
    }

    /** Whether it was one of these commands, and is answered. */
    public boolean run(SlashCommandInteractionEvent event) {
        switch (event.getName()) {
            case ArticleCommands.ARTICLES -> articles.run(event);
            case ArticleCommands.ARTICLE -> article.run(event);
            case ArticleCommands.LATEST -> latest.run(event);
            case ArticleCommands.SOURCES -> sources.run(event);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Turns a page, or says why not; a button that nobody knows any more is said to have expired. */
    public void press(ButtonInteractionEvent event) {
        pages.pressed(event).ifPresent(page -> {
            switch (page.action()) {
                case ArticlesCommand.ACTION -> articles.turn(event, page.payload());
                case SourcesCommand.ACTION -> sources.turn(event, page.payload());
                default -> pages.expired(event);
            }
        });
    }

    /** Whether an article of a list, or an earlier version of one, was chosen, and is shown. */
    public boolean choose(StringSelectInteractionEvent event) {
        return openers.choose(event) || versions.choose(event);
    }

    public void suggest(CommandAutoCompleteInteractionEvent event) {
        article.suggest(event);
    }
}
