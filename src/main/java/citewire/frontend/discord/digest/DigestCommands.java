package citewire.frontend.discord.digest;

import citewire.frontend.discord.admin.AdminShapes;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The command as Discord shows it. */
final class DigestCommands {

    static final String DIGEST = "digest";
    static final String SET = "set";
    static final String SHOW = "show";
    static final String PREVIEW = "preview";
    static final String OFF = "off";
    static final String HOUR = "hour";
    static final String DAY = "day";
    static final String CHANNEL = "channel";
    static final String SILENT = "silent";
    static final String QUIET_FROM = "quiet-from";
    static final String QUIET_UNTIL = "quiet-until";

    private static final String DAILY = "daily";

    private static final int LAST_HOUR = 23;

    private DigestCommands() {}

    static SlashCommandData digest() {
        return AdminShapes.command(DIGEST)
                .addSubcommands(
                        AdminShapes.sub(DIGEST, SET)
                                .addOptions(
                                        hour(HOUR).setRequired(true),
                                        day(),
                                        channel(SET),
                                        AdminShapes.option(OptionType.BOOLEAN, DIGEST, SET, SILENT),
                                        hour(QUIET_FROM),
                                        hour(QUIET_UNTIL)),
                        AdminShapes.sub(DIGEST, SHOW),
                        AdminShapes.sub(DIGEST, PREVIEW).addOptions(channel(PREVIEW)),
                        AdminShapes.sub(DIGEST, OFF).addOptions(channel(OFF)));
    }

    private static OptionData hour(String name) {
        return AdminShapes.option(OptionType.INTEGER, DIGEST, SET, name).setRequiredRange(0, LAST_HOUR);
    }

    private static OptionData day() {
        return AdminShapes.option(OptionType.STRING, DIGEST, SET, DAY)
                .addChoices(Stream.concat(
                                Stream.of(DAILY),
                                Stream.of(DayOfWeek.values())
                                        .map(day -> day.name().toLowerCase(Locale.ROOT)))
                        .map(name -> new Choice(name, name))
                        .toList());
    }

    /** Empty for every day. */
    static Optional<DayOfWeek> day(String choice) {
        return choice.isEmpty() || choice.equals(DAILY)
                ? Optional.empty()
                : Optional.of(DayOfWeek.valueOf(choice.toUpperCase(Locale.ROOT)));
    }

    private static OptionData channel(String sub) {
        return AdminShapes.option(OptionType.CHANNEL, DIGEST, sub, CHANNEL)
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.GUILD_PUBLIC_THREAD);
    }
}
