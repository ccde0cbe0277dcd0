package citewire.frontend.discord.render;

import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A message as it shall finally stand.
 *
 * @param plain the same in words alone, for a channel where the bot may not embed; at most 2000 characters
 */
public record Rendered(List<MessageEmbed> embeds, List<ActionRow> rows, String plain) {

    public Rendered {
        embeds = List.copyOf(embeds);
        rows = List.copyOf(rows);
    }

    static Rendered of(MessageEmbed embed, String plain) {
        return new Rendered(List.of(embed), List.of(), plain);
    }

    /** A short text of ours. */
    public static Rendered words(String text) {
        return new Rendered(List.of(), List.of(), text);
    }

    public Rendered with(List<Button> buttons) {
        return withRows(buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons)));
    }

    public Rendered withRows(List<ActionRow> added) {
        return new Rendered(embeds, added, plain);
    }

    /** As an edit that replaces all that stood there, and pings nobody. */
    public MessageEditData message() {
        return embeds.isEmpty()
                ? plainMessage()
                : blank().setContent("").setEmbeds(embeds).setComponents(rows).build();
    }

    /** {@link #plain()} as an edit. */
    public MessageEditData plainMessage() {
        return blank().setContent(plain).setComponents(rows).build();
    }

    /** An edit to {@code text} alone. */
    public static MessageEditData content(String text) {
        return blank().setContent(text).build();
    }

    private static MessageEditBuilder blank() {
        return new MessageEditBuilder()
                .setReplace(true)
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false);
    }
}
