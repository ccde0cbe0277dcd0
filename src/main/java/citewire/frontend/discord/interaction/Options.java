package citewire.frontend.discord.interaction;

import citewire.domain.Published;
import citewire.domain.TimeWindow;
import citewire.frontend.discord.render.Markdown;
import java.time.Instant;
import java.time.ZoneId;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/** Reads the options that commands share. */
public final class Options {

    public static final String SOURCE = "source";
    public static final String SINCE = "since";
    public static final String UNTIL = "until";

    private final Zones zones;

    public Options(Zones zones) {
        this.zones = zones;
    }

    /** An option's text, null where it is missing or blank. */
    public static @Nullable String text(CommandInteractionPayload event, String name) {
        String text = event.getOption(name, "", OptionMapping::getAsString).strip();
        return text.isEmpty() ? null : text;
    }

    /** A date means its first moment in {@code since}, its last in {@code until}. */
    public TimeWindow window(SlashCommandInteractionEvent event) {
        ZoneId zone = zones.of(event);
        String since = text(event, SINCE);
        String until = text(event, UNTIL);
        Instant from = since == null ? null : date(since).earliest(zone);
        Instant to = until == null ? null : date(until).latest(zone);
        if (from != null && to != null && to.isBefore(from)) {
            throw new WrongOption("wrong.date.order");
        }
        return new TimeWindow(from, to);
    }

    private static Published date(String text) {
        return Published.parse(text)
                .orElseThrow(() -> new WrongOption("wrong.date.unreadable", Markdown.escape(shortened(text))));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
