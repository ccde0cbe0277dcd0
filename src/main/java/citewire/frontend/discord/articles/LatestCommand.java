package citewire.frontend.discord.articles;

import citewire.ask.retrieve.ArticleFinder;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Options;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.render.ListRenderer;
import citewire.words.Words;
import java.time.ZoneId;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import org.jspecify.annotations.Nullable;

/** {@code /latest}: the newest stories. */
final class LatestCommand {

    private final ArticleFinder finder;
    private final ZoneId zone;
    private final Deferral deferral;

    LatestCommand(ArticleParts parts) {
        this.finder = parts.finder();
        this.zone = parts.zones().owner();
        this.deferral = parts.deferral();
    }

    void run(SlashCommandInteractionEvent event) {
        String about = Options.text(event, ArticleCommands.ABOUT);
        String source = Options.text(event, Options.SOURCE);
        var reader = Readers.of(event);
        deferral.reply(
                event,
                words -> new ListRenderer(zone, words)
                        .latest(finder.latest(about, source, reader), heading(about, source, words)));
    }

    private static String heading(@Nullable String about, @Nullable String source, Words words) {
        return words.text(
                "latest.heading",
                about == null ? "" : words.text("articles.about", about),
                source == null ? "" : words.text("articles.by", source));
    }
}
