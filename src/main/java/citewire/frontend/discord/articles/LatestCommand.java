package citewire.frontend.discord.articles;

import citewire.ask.retrieve.ArticleFinder;
import citewire.ask.retrieve.LatestStory;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Options;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.render.ListRenderer;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import org.jspecify.annotations.Nullable;

/** {@code /latest}: the newest stories. */
final class LatestCommand {

    private final ArticleFinder finder;
    private final ZoneId zone;
    private final Deferral deferral;
    private final Openers openers;

    LatestCommand(ArticleParts parts, Openers openers) {
        this.finder = parts.finder();
        this.zone = parts.zones().owner();
        this.deferral = parts.deferral();
        this.openers = openers;
    }

    void run(SlashCommandInteractionEvent event) {
        String about = Options.text(event, ArticleCommands.ABOUT);
        String source = Options.text(event, Options.SOURCE);
        deferral.reply(event, words -> {
            var stories = finder.latest(about, source, Readers.of(event));
            var list = new ListRenderer(zone, words).latest(stories, heading(about, source, words));
            var articles = stories.stream().map(LatestStory::article).toList();
            return openers.under(list, articles, List.of(), event, words);
        });
    }

    private static String heading(@Nullable String about, @Nullable String source, Words words) {
        return words.text(
                "latest.heading",
                about == null ? "" : words.text("articles.about", about),
                source == null ? "" : words.text("articles.by", source));
    }
}
