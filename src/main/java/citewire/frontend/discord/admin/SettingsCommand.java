package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.render.Rendered;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.GuildSettings.Answers;
import citewire.state.guild.GuildStore;
import citewire.state.guild.Quotas;
import citewire.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** {@code /settings}: what holds in a server, and who may ask where. */
final class SettingsCommand {

    private final GuildStore store;
    private final Spoken spoken;

    SettingsCommand(GuildStore store, Spoken spoken) {
        this.store = store;
        this.spoken = spoken;
    }

    void run(SlashCommandInteractionEvent event, Guild guild) {
        var words = spoken.toMember(event);
        var desk = new Desk(store, spoken, guild, event.getUser());
        Whisper.answer(event, words, () -> switch (String.valueOf(event.getSubcommandName())) {
            case AdminCommands.CHANGE -> change(event, desk, words);
            case AdminCommands.ACCESS -> access(event, desk, words);
            default -> SettingsText.message(store, guild.getId(), words);
        });
    }

    private MessageEditData change(SlashCommandInteractionEvent event, Desk desk, Words words) {
        if (event.getOptions().isEmpty()) {
            throw new WrongSetting(told -> told.text("settings.nothing"));
        }
        var settings = desk.settings();
        var language = event.getOption(AdminCommands.LANGUAGE);
        var zone = event.getOption(AdminCommands.ZONE);
        var channel = event.getOption(AdminCommands.ADMIN_CHANNEL);
        var style = event.getOption(AdminCommands.STYLE);
        if (language != null) {
            settings = settings.speaking(GuildLanguages.read(language.getAsString()));
        }
        if (zone != null) {
            settings = settings.in(zone(zone.getAsString()));
        }
        if (style != null) {
            settings = settings.styled(Styles.read(style.getAsString()));
        }
        if (channel != null) {
            settings = settings.toldIn(channel.getAsChannel().getId());
        }
        var threads = event.getOption(AdminCommands.THREADS);
        if (threads != null) {
            settings = settings.answering(threads.getAsBoolean() ? Answers.IN_THREADS : Answers.IN_CHANNEL);
        }
        desk.keep(settings.with(quotas(event, settings.quotas())), detail(event.getOptions()));
        return Rendered.content(words.text("settings.kept"));
    }

    private static String detail(List<OptionMapping> options) {
        return options.stream()
                .map(option -> option.getName() + "=" + option.getAsString())
                .collect(Collectors.joining(" "));
    }

    /** A city such as Europe/Berlin, or nothing for the owner's zone. */
    static @Nullable ZoneId zone(String given) {
        String name = given.strip();
        if (name.isEmpty() || name.equals(AdminCommands.AUTO)) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            String shown = Markdown.escape(name.length() <= 60 ? name : name.substring(0, 60));
            throw new WrongSetting(words -> words.text("settings.zone.unknown", shown));
        }
    }

    private static Quotas quotas(SlashCommandInteractionEvent event, Quotas now) {
        return new Quotas(
                count(event, AdminCommands.MEMBER_HOUR, now.memberHour()),
                count(event, AdminCommands.MEMBER_DAY, now.memberDay()),
                count(event, AdminCommands.CHANNEL_HOUR, now.channelHour()),
                count(event, AdminCommands.SERVER_HOUR, now.guildHour()),
                count(event, AdminCommands.SERVER_DAY, now.guildDay()));
    }

    private static int count(SlashCommandInteractionEvent event, String option, int now) {
        return event.getOption(option, now, OptionMapping::getAsInt);
    }

    private MessageEditData access(SlashCommandInteractionEvent event, Desk desk, Words words) {
        var verdict = Rules.read(event.getOption(AdminCommands.RULE, "", OptionMapping::getAsString));
        var subjects = subjects(event);
        if (subjects.isEmpty()) {
            throw new WrongSetting(told -> told.text("settings.access.whom"));
        }
        var lines = new ArrayList<String>();
        subjects.forEach((subject, id) -> {
            if (verdict.isPresent()) {
                desk.keep(new AccessRule(subject, id, verdict.get()));
                lines.add(words.text(
                        "settings.access.kept",
                        SettingsText.mention(subject, id),
                        verdict.get().name()));
            } else {
                desk.drop(subject, id);
                lines.add(words.text("settings.access.cleared", SettingsText.mention(subject, id)));
            }
        });
        return new Lines().addAll(lines).message();
    }

    private static Map<Subject, String> subjects(SlashCommandInteractionEvent event) {
        var subjects = new LinkedHashMap<Subject, String>();
        put(subjects, Subject.PLACE, event.getOption(AdminCommands.PLACE));
        put(subjects, Subject.ROLE, event.getOption(AdminCommands.ROLE));
        put(subjects, Subject.MEMBER, event.getOption(AdminCommands.MEMBER));
        return subjects;
    }

    private static void put(Map<Subject, String> subjects, Subject subject, @Nullable OptionMapping option) {
        if (option != null) {
            subjects.put(subject, Long.toUnsignedString(option.getAsLong()));
        }
    }
}
