package citewire.frontend.discord.articles;

import citewire.domain.ArticleHeader;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.render.Rendered;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** The select under a list that opens one of its articles for whoever chooses, who alone sees it. */
final class Openers {

    private static final String ACTION = "open";

    /** Tells these selects from others, also when what they stand for has expired. */
    private static final String PREFIX = "open:";

    private final ComponentStore components;
    private final ArticleCommand article;
    private final Deferral deferral;
    private final Spoken spoken;

    Openers(ArticleParts parts, ArticleCommand article) {
        this.components = parts.components();
        this.article = article;
        this.deferral = parts.deferral();
        this.spoken = parts.spoken();
    }

    /** A list with a select of its articles, and the buttons that turn its pages below. */
    Rendered under(Rendered list, List<ArticleHeader> articles, List<Button> buttons, Interaction event, Words words) {
        var rows = new ArrayList<ActionRow>();
        if (!articles.isEmpty()) {
            rows.add(ActionRow.of(select(articles, event, words)));
        }
        if (!buttons.isEmpty()) {
            rows.add(ActionRow.of(buttons));
        }
        return list.withRows(rows);
    }

    private StringSelectMenu select(List<ArticleHeader> articles, Interaction event, Words words) {
        var component = new Component(
                ACTION, "", Places.guild(event), String.valueOf(event.getChannelId()), ""); // for everyone
        return StringSelectMenu.create(PREFIX + components.keep(component))
                .setPlaceholder(words.text("open.placeholder"))
                .addOptions(articles.stream()
                        .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                        .map(Openers::option)
                        .toList())
                .build();
    }

    private static SelectOption option(ArticleHeader article) {
        return SelectOption.of(
                        Places.fit(Markdown.plain(article.title()), SelectOption.LABEL_MAX_LENGTH),
                        article.id().value())
                .withDescription(Places.fit(Markdown.plain(article.source()), SelectOption.DESCRIPTION_MAX_LENGTH));
    }

    /** Whether it was one of these selects, and is answered: with what the chooser may see of the article. */
    boolean choose(StringSelectInteractionEvent event) {
        String id = event.getComponentId();
        if (!id.startsWith(PREFIX)) {
            return false;
        }
        Optional<Component> known = components
                .find(id.substring(PREFIX.length()))
                .filter(component -> component.action().equals(ACTION) && Places.here(component, event));
        if (known.isPresent()) {
            String chosen = event.getValues().getFirst();
            deferral.whisper(event, words -> article.card(chosen, Readers.of(event), event, words));
        } else {
            event.reply(spoken.toMember(event).text("open.expired"))
                    .setEphemeral(true)
                    .complete();
        }
        return true;
    }
}
