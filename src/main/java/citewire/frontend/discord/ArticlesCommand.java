package citewire.frontend.discord;

import citewire.ask.retrieve.ArticleFinder;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.ArticleRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.state.ArticlePage;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** {@code /articles}, and the buttons that turn its pages. */
final class ArticlesCommand {

    private static final String ACTION = "articles";

    private final ArticleFinder finder;
    private final ComponentStore components;
    private final Options options;
    private final ZoneId zone;
    private final Deferral deferral;
    private final Spoken spoken;

    ArticlesCommand(DiscordParts parts, Deferral deferral, Spoken spoken) {
        this.finder = parts.finder();
        this.components = parts.components();
        this.options = new Options(new Zones(parts.guilds().store(), parts.zone()));
        this.zone = parts.zone();
        this.deferral = deferral;
        this.spoken = spoken;
    }

    void run(SlashCommandInteractionEvent event) {
        var request = new ArticleRequest(
                Options.text(event, Commands.ABOUT), Options.text(event, Options.SOURCE), options.window(event), 1);
        deferral.reply(event, words -> page(request, event, words));
    }

    void turn(ButtonInteractionEvent event) {
        Optional<Component> component = components
                .find(event.getComponentId())
                .filter(known -> known.action().equals(ACTION));
        if (component.isEmpty() || !here(component.get(), event)) {
            tell(event, "buttons.expired");
        } else if (!component.get().user().equals(event.getUser().getId())) {
            tell(event, "buttons.foreign");
        } else {
            var request = ArticleRequest.parse(component.get().payload());
            deferral.edit(event, words -> page(request, event, words));
        }
    }

    private void tell(ButtonInteractionEvent event, String key) {
        event.reply(spoken.toMember(event).text(key)).setEphemeral(true).complete();
    }

    private static boolean here(Component component, Interaction event) {
        return component.guild().equals(guild(event)) && component.channel().equals(event.getChannelId());
    }

    private static String guild(Interaction event) {
        Guild guild = event.getGuild();
        return guild == null ? "" : guild.getId();
    }

    private Rendered page(ArticleRequest request, Interaction event, Words words) {
        ArticlePage page = finder.find(request.about(), request.query(Readers.of(event)));
        return new ArticleRenderer(zone, words)
                .page(page, request.heading(words))
                .with(buttons(request, page, event, words));
    }

    private List<Button> buttons(ArticleRequest request, ArticlePage page, Interaction event, Words words) {
        return page.pages() < 2
                ? List.of()
                : List.of(
                        button(request, page.page() - 1, page.pages(), words.text("articles.newer.label"), event),
                        button(request, page.page() + 1, page.pages(), words.text("articles.older.label"), event));
    }

    /** Both stay where they are, so that nobody who turns page after page is led back. */
    private Button button(ArticleRequest request, int to, int pages, String label, Interaction event) {
        return to < 1 || to > pages
                ? Button.secondary("none-" + label, label).asDisabled()
                : button(request.turnedTo(to), label, event);
    }

    private Button button(ArticleRequest request, String label, Interaction event) {
        var component = new Component(
                ACTION,
                request.text(),
                guild(event),
                String.valueOf(event.getChannelId()),
                event.getUser().getId());
        return Button.secondary(components.keep(component), label);
    }
}
