package citewire.frontend.discord.articles;

import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.render.ListRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.state.ArticleStore;
import citewire.words.Words;
import java.time.ZoneId;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** {@code /sources}: who publishes what there is to read, how fresh it is, and how their feeds are. */
final class SourcesCommand {

    static final String ACTION = "sources";

    /** What fits on a phone. */
    private static final int SIZE = 12;

    private final ArticleStore articles;
    private final ZoneId zone;
    private final Deferral deferral;
    private final Pages pages;

    SourcesCommand(ArticleParts parts, Pages pages) {
        this.articles = parts.store();
        this.zone = parts.zones().owner();
        this.deferral = parts.deferral();
        this.pages = pages;
    }

    void run(SlashCommandInteractionEvent event) {
        deferral.reply(event, words -> page(1, event, words));
    }

    void turn(ButtonInteractionEvent event, String page) {
        deferral.edit(event, words -> page(Integer.parseInt(page), event, words));
    }

    private Rendered page(int wanted, Interaction event, Words words) {
        var all = articles.publishers(Readers.of(event));
        int last = Math.max(1, Math.ceilDiv(all.size(), SIZE));
        int page = Math.min(wanted, last);
        var shown = all.subList((page - 1) * SIZE, Math.min(all.size(), page * SIZE));
        var place = new Pages.Place(
                page,
                last,
                ACTION,
                Integer::toString,
                words.text("sources.previous.label"),
                words.text("sources.next.label"));
        return new ListRenderer(zone, words)
                .sources(shown, words.text("sources.page", page, last, all.size()))
                .with(pages.buttons(place, event));
    }
}
