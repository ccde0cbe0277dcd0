package citewire.frontend.discord.articles;

import citewire.ask.retrieve.ArticleFinder;
import citewire.domain.ArticleId;
import citewire.domain.ArticleVersion;
import citewire.domain.Reader;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.ArticleRenderer;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.render.Rendered;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import citewire.state.StoredArticle;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** The select under an article that has changed; it opens an earlier version for whoever chooses, who alone sees it. */
final class Versions {

    private static final String ACTION = "version";

    /** Tells these selects from others, also when what they stand for has expired. */
    private static final String PREFIX = "version:";

    private final ArticleFinder finder;
    private final ArticleStore articles;
    private final ComponentStore components;
    private final ZoneId zone;
    private final Deferral deferral;
    private final Spoken spoken;

    Versions(ArticleParts parts) {
        this.finder = parts.finder();
        this.articles = parts.store();
        this.components = parts.components();
        this.zone = parts.zones().owner();
        this.deferral = parts.deferral();
        this.spoken = parts.spoken();
    }

    /** The card with a select of the earlier versions, the newest first; as it is where there are none. */
    Rendered under(Rendered card, StoredArticle stored, Interaction event, Words words) {
        var versions = stored.versions();
        if (versions.size() < 2) {
            return card;
        }
        var component = new Component(
                ACTION,
                stored.article().id().value(),
                Places.guild(event),
                String.valueOf(event.getChannelId()),
                ""); // for everyone
        var select = StringSelectMenu.create(PREFIX + components.keep(component))
                .setPlaceholder(words.text("versions.placeholder"))
                .addOptions(IntStream.rangeClosed(2, versions.size())
                        .mapToObj(back -> versions.get(versions.size() - back))
                        .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                        .map(version -> option(version, words))
                        .toList())
                .build();
        return card.withRows(List.of(ActionRow.of(select)));
    }

    private SelectOption option(ArticleVersion version, Words words) {
        String seen = words.dates("date.moment").format(version.seen().atZone(zone));
        String label = words.text("versions.option", version.version(), seen);
        return SelectOption.of(Places.fit(label, SelectOption.LABEL_MAX_LENGTH), Integer.toString(version.version()))
                .withDescription(Places.fit(Markdown.plain(version.title()), SelectOption.DESCRIPTION_MAX_LENGTH));
    }

    /** Whether it was one of these selects, and is answered. */
    boolean choose(StringSelectInteractionEvent event) {
        String id = event.getComponentId();
        if (!id.startsWith(PREFIX)) {
            return false;
        }
        var known = components
                .find(id.substring(PREFIX.length()))
                .filter(component -> component.action().equals(ACTION) && Places.here(component, event));
        if (known.isPresent()) {
            var article = new ArticleId(known.get().payload());
            int version = Integer.parseInt(event.getValues().getFirst());
            deferral.whisper(event, words -> version(article, version, Readers.of(event), words));
        } else {
            event.reply(spoken.toMember(event).text("versions.expired"))
                    .setEphemeral(true)
                    .complete();
        }
        return true;
    }

    private Rendered version(ArticleId article, int version, Reader reader, Words words) {
        return articles.find(article, reader)
                .flatMap(stored -> finder.version(stored, version))
                .map(view -> new ArticleRenderer(zone, words).version(view))
                .orElseGet(() -> Rendered.words(words.text("versions.expired")));
    }
}
