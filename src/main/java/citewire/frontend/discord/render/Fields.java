package citewire.frontend.discord.render;

import citewire.words.Words;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** The fields of an embed, as many as Discord takes; what is left out is counted. */
final class Fields {

    /** Kept free for the line that counts what was left out. */
    private static final int RESERVE = 60;

    private final EmbedBuilder embed;
    private final Words words;

    Fields(EmbedBuilder embed, Words words) {
        this.embed = embed;
        this.words = words;
    }

    /** @param more the key of the text that counts what is left out */
    <T> void addAll(List<T> things, Function<T, String> name, Function<T, String> value, String more) {
        for (int i = 0; i < things.size(); i++) {
            String named = name.apply(things.get(i));
            String shown = value.apply(things.get(i));
            if (!fits(named, shown)) {
                embed.addField("…", words.text(more, things.size() - i), false);
                return;
            }
            embed.addField(named, shown, false);
        }
    }

    private boolean fits(String name, String value) {
        return embed.getFields().size() + 1 < MessageEmbed.MAX_FIELD_AMOUNT
                && name.length() <= MessageEmbed.TITLE_MAX_LENGTH
                && value.length() <= MessageEmbed.VALUE_MAX_LENGTH
                && embed.length() + name.length() + value.length() + RESERVE <= MessageEmbed.EMBED_MAX_LENGTH_BOT;
    }
}
