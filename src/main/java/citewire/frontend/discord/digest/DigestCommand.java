package citewire.frontend.discord.digest;

import citewire.ask.digest.DigestTimes;
import citewire.frontend.discord.admin.Desk;
import citewire.frontend.discord.admin.Lines;
import citewire.frontend.discord.admin.Rights;
import citewire.frontend.discord.admin.Whisper;
import citewire.frontend.discord.admin.WrongSetting;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.state.digest.Digest;
import citewire.state.digest.DigestStore;
import citewire.state.digest.KeptDigest;
import citewire.state.digest.QuietHours;
import citewire.state.guild.GuildStore;
import citewire.words.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** {@code /digest}: which channels are told of the news, and when. */
final class DigestCommand {

    /** More channels than this read no news. */
    private static final int MOST = 10;

    private final DigestStore store;
    private final DigestIssues issues;
    private final GuildStore guilds;
    private final Zones zones;
    private final Spoken spoken;
    private final Clock clock;

    DigestCommand(DigestStore store, DigestIssues issues, GuildStore guilds, Zones zones, Spoken spoken, Clock clock) {
        this.store = store;
        this.issues = issues;
        this.guilds = guilds;
        this.zones = zones;
        this.spoken = spoken;
        this.clock = clock;
    }

    void run(SlashCommandInteractionEvent event, Guild guild) {
        var words = spoken.toMember(event);
        Whisper.answer(event, words, () -> switch (String.valueOf(event.getSubcommandName())) {
            case DigestCommands.SET -> set(event, guild, words);
            case DigestCommands.PREVIEW -> preview(event, guild, words);
            case DigestCommands.OFF -> off(event, guild, words);
            default -> show(guild, words);
        });
    }

    private MessageEditData set(SlashCommandInteractionEvent event, Guild guild, Words words) {
        var channel = channel(event, guild);
        var missing = Rights.missing(guild, channel);
        if (missing.contains(Permission.VIEW_CHANNEL) || missing.contains(Permission.MESSAGE_SEND)) {
            return new Lines().addAll(Rights.lines(guild, channel, words)).message();
        }
        var known = store.of(guild.getId());
        if (known.size() >= MOST && known.stream().noneMatch(kept -> of(kept, channel))) {
            throw new WrongSetting(told -> told.text("digest.full", MOST));
        }
        var digest = new Digest(
                guild.getId(),
                channel.getId(),
                DigestCommands.day(event.getOption(DigestCommands.DAY, "", OptionMapping::getAsString))
                        .orElse(null),
                event.getOption(DigestCommands.HOUR, 0, OptionMapping::getAsInt),
                quiet(event),
                event.getOption(DigestCommands.SILENT, false, OptionMapping::getAsBoolean));
        checkHour(digest);
        store.keep(digest);
        new Desk(guilds, spoken, guild, event.getUser()).note("digest.set", detail(digest));
        var lines = new Lines().add(words.text("digest.kept", line(digest, guild, words)));
        return (missing.isEmpty() ? lines : lines.addAll(Rights.lines(guild, channel, words))).message();
    }

    private static void checkHour(Digest digest) {
        var quiet = digest.quiet();
        if (quiet != null && quiet.hold(LocalTime.of(digest.hour(), 0))) {
            throw new WrongSetting(told -> told.text("digest.quiet.hour", hour(digest.hour())));
        }
    }

    private static @Nullable QuietHours quiet(SlashCommandInteractionEvent event) {
        var from = event.getOption(DigestCommands.QUIET_FROM);
        var until = event.getOption(DigestCommands.QUIET_UNTIL);
        if (from == null && until == null) {
            return null;
        }
        if (from == null || until == null || from.getAsInt() == until.getAsInt()) {
            throw new WrongSetting(told -> told.text("digest.quiet.both"));
        }
        return new QuietHours(from.getAsInt(), until.getAsInt());
    }

    private static String detail(Digest digest) {
        var day = digest.day();
        return "channel=%s day=%s hour=%d%s%s"
                .formatted(
                        digest.channel(),
                        day == null ? "daily" : day,
                        digest.hour(),
                        digest.silent() ? " silent" : "",
                        digest.quiet() == null ? "" : " " + digest.quiet());
    }

    private MessageEditData show(Guild guild, Words words) {
        var known = store.of(guild.getId());
        if (known.isEmpty()) {
            return Rendered.content(words.text("digest.none"));
        }
        return new Lines()
                .add(words.text("digest.list"))
                .addAll(known.stream()
                        .map(kept -> "- " + line(kept.digest(), guild, words)
                                + (kept.off() ? " · " + words.text("digest.list.off") : ""))
                        .toList())
                .message();
    }

    private String line(Digest digest, Guild guild, Words words) {
        DayOfWeek day = digest.day();
        var quiet = digest.quiet();
        String when = day == null
                ? words.text("digest.daily", hour(digest.hour()))
                : words.text(
                        "digest.weekly",
                        day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
                        hour(digest.hour()));
        var zone = zones.in(guild.getId());
        var next = DigestTimes.next(digest, zone, clock.instant());
        return "<#" + digest.channel() + ">: " + when
                + " (" + zone.getId() + ")"
                + (digest.silent() ? " · " + words.text("digest.silent") : "")
                + (quiet == null ? "" : " · " + words.text("digest.quiet", hour(quiet.from()), hour(quiet.until())))
                + " · " + words.text("digest.next", "<t:%d:f>".formatted(next.getEpochSecond()));
    }

    private static String hour(int hour) {
        return LocalTime.of(hour, 0).toString();
    }

    /** What the channel would read now, in its server's language. */
    private MessageEditData preview(SlashCommandInteractionEvent event, Guild guild, Words words) {
        var channel = channel(event, guild);
        var now = clock.instant();
        var kept = store.of(guild.getId()).stream()
                .filter(each -> of(each, channel))
                .findFirst()
                .orElseGet(() -> unset(guild, channel));
        return issues.make(kept, now, spoken.toAll(channel))
                .map(Rendered::message)
                .orElseGet(() -> Rendered.content(words.text("digest.nothing")));
    }

    private KeptDigest unset(Guild guild, GuildMessageChannel channel) {
        var daily = new Digest(guild.getId(), channel.getId(), null, 0, null, false);
        return new KeptDigest(daily, clock.instant(), null, 0, null, 0, false);
    }

    private MessageEditData off(SlashCommandInteractionEvent event, Guild guild, Words words) {
        var given = event.getOption(DigestCommands.CHANNEL);
        String channel = given == null
                ? String.valueOf(event.getChannelId())
                : given.getAsChannel().getId();
        if (!store.drop(guild.getId(), channel)) {
            return Rendered.content(words.text("digest.off.none", "<#" + channel + ">"));
        }
        new Desk(guilds, spoken, guild, event.getUser()).note("digest.off", "channel=" + channel);
        return Rendered.content(words.text("digest.off", "<#" + channel + ">"));
    }

    private static GuildMessageChannel channel(SlashCommandInteractionEvent event, Guild guild) {
        var given = event.getOption(DigestCommands.CHANNEL);
        String id = given == null
                ? String.valueOf(event.getChannelId())
                : given.getAsChannel().getId();
        var channel = guild.getChannelById(GuildMessageChannel.class, id);
        if (channel == null) {
            throw new WrongSetting(told -> told.text("digest.channel.none"));
        }
        return channel;
    }

    private static boolean of(KeptDigest kept, GuildMessageChannel channel) {
        return kept.digest().channel().equals(channel.getId());
    }
}
