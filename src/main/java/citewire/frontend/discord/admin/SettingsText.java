package citewire.frontend.discord.admin;

import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.GuildSettings;
import citewire.state.guild.GuildStore;
import citewire.state.guild.Quotas;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** What holds in a server, as its admins read it. */
final class SettingsText {

    /** The latest changes. */
    private static final int ACTIONS = 8;

    private SettingsText() {}

    static MessageEditData message(GuildStore store, String guild, Words words) {
        var lines = new Lines().addAll(settings(store.settings(guild), words)).addAll(rules(store.rules(guild), words));
        var actions = store.actions(guild, ACTIONS);
        if (!actions.isEmpty()) {
            lines.add(words.text("settings.actions"));
            actions.forEach(action -> lines.add("- " + Actions.line(action, words)));
        }
        return lines.message();
    }

    static List<String> settings(GuildSettings settings, Words words) {
        var language = settings.language();
        var zone = settings.zone();
        var lines = new ArrayList<String>();
        lines.add(
                language == null
                        ? words.text("settings.language.auto")
                        : words.text("settings.language", GuildLanguages.name(language)));
        lines.add(zone == null ? words.text("settings.zone.auto") : words.text("settings.zone", zone.getId()));
        lines.add(words.text("settings.style", Styles.value(settings.style())));
        lines.add(
                settings.adminChannel().isEmpty()
                        ? words.text("settings.channel.none")
                        : words.text("settings.channel", "<#" + settings.adminChannel() + ">"));
        lines.add(words.text("settings.threads", settings.answers().name()));
        lines.addAll(quotas(settings.quotas(), words));
        return lines;
    }

    private static List<String> quotas(Quotas quotas, Words words) {
        return quotas.equals(Quotas.NONE)
                ? List.of(words.text("settings.quotas.none"))
                : List.of(words.text(
                        "settings.quotas",
                        quotas.memberHour(),
                        quotas.memberDay(),
                        quotas.channelHour(),
                        quotas.guildHour(),
                        quotas.guildDay()));
    }

    private static List<String> rules(List<AccessRule> rules, Words words) {
        if (rules.isEmpty()) {
            return List.of(words.text("settings.rules.none"));
        }
        var lines = new ArrayList<String>();
        lines.add(words.text("settings.rules"));
        rules.stream()
                .sorted(Comparator.comparing(AccessRule::verdict).thenComparing(AccessRule::subject))
                .map(rule -> "- "
                        + words.text(
                                "settings.access.kept",
                                mention(rule.subject(), rule.id()),
                                rule.verdict().name()))
                .forEach(lines::add);
        return lines;
    }

    /** Shown as a name; it pings nobody, as no message of the bot may. */
    static String mention(Subject subject, String id) {
        return switch (subject) {
            case PLACE -> "<#" + id + ">";
            case ROLE -> "<@&" + id + ">";
            case MEMBER -> "<@" + id + ">";
        };
    }
}
