package citewire.frontend.discord.card;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.frontend.discord.render.Markdown;
import citewire.state.ComponentStore;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The controls under a finished answer: its sources in a select, and buttons. */
public final class Controls {

    private static final Logger LOG = LoggerFactory.getLogger(Controls.class);

    private final ComponentStore components;

    public Controls(ComponentStore components) {
        this.components = components;
    }

    /** None where the store cannot keep what they mean: an answer stands without them as well. */
    public List<ActionRow> under(Answer answer, Card card, Words words) {
        try {
            return switch (answer) {
                case Answer.Cited cited -> cited(cited, components.keep(card.component()), words);
                case Answer.Declined declined -> List.of(buttons(components.keep(card.component()), words));
                case Answer.Chat chat -> List.of();
                case Answer.Failed failed -> List.of();
            };
        } catch (RuntimeException e) {
            LOG.warn("An answer stands without controls, as the store does not take them", e);
            return List.of();
        }
    }

    private static List<ActionRow> cited(Answer.Cited answer, String id, Words words) {
        return List.of(ActionRow.of(sources(answer.citations(), id, words)), buttons(id, words));
    }

    private static StringSelectMenu sources(List<Citation> citations, String id, Words words) {
        var options = new ArrayList<SelectOption>();
        citations.stream()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .forEach(citation -> options.add(SelectOption.of(
                                fit(
                                        "[%d] %s"
                                                .formatted(
                                                        citation.n(),
                                                        citation.article().title()),
                                        SelectOption.LABEL_MAX_LENGTH),
                                Integer.toString(citation.n()))
                        .withDescription(fit(citation.article().source(), SelectOption.DESCRIPTION_MAX_LENGTH))));
        return StringSelectMenu.create(Control.SOURCES.on(id))
                .setPlaceholder(words.text("card.sources.placeholder"))
                .addOptions(options)
                .build();
    }

    /** Cut well before the limit, as a character may count twice. */
    private static String fit(String text, int longest) {
        String plain = Markdown.plain(text);
        return plain.length() <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest / 2 - 1)) + "…";
    }

    private static ActionRow buttons(String id, Words words) {
        return ActionRow.of(
                Button.secondary(Control.FOLLOW.on(id), words.text("card.follow.label")),
                Button.secondary(Control.HELPFUL.on(id), words.text("vote.helpful.label")),
                Button.secondary(Control.NOT_HELPFUL.on(id), words.text("vote.unhelpful.label")),
                Button.secondary(Control.MORE.on(id), words.text("card.more.label")));
    }
}
