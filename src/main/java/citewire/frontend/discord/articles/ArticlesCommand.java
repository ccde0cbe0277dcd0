package citewire.frontend.discord.articles;

import citewire.ask.retrieve.ArticleFinder;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Options;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.render.ArticleRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.state.ArticlePage;
import citewire.words.Words;
import java.time.ZoneId;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** {@code /articles}, and the buttons that turn its pages. */
final class ArticlesCommand {

    static final String ACTION = "articles";

    private final ArticleFinder finder;
    private final Options options;
    private final ZoneId zone;
    private final Deferral deferral;
    private final Pages pages;
    private final Openers openers;

    ArticlesCommand(ArticleParts parts, Pages pages, Openers openers) {
        this.finder = parts.finder();
        this.options = new Options(parts.zones());
        this.zone = parts.zones().owner();
        this.deferral = parts.deferral();
        this.pages = pages;
        this.openers = openers;
    }

    void run(SlashCommandInteractionEvent event) {
        var request = new ArticleRequest(
                Options.text(event, ArticleCommands.ABOUT),
                Options.text(event, Options.SOURCE),
                options.window(event),
                1);
        deferral.reply(event, words -> page(request, event, words));
    }

    void turn(ButtonInteractionEvent event, String request) {
        deferral.edit(event, words -> page(ArticleRequest.parse(request), event, words));
    }

    private Rendered page(ArticleRequest request, Interaction event, Words words) {
        ArticlePage page = finder.find(request.about(), request.query(Readers.of(event)));
        var place = new Pages.Place(
                page.page(),
                page.pages(),
                ACTION,
                to -> request.turnedTo(to).text(),
                words.text("articles.newer.label"),
                words.text("articles.older.label"));
        var list = new ArticleRenderer(zone, words).page(page, request.heading(words));
        return openers.under(list, page.articles(), pages.buttons(place, event), event, words);
    }
}
