package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.Spoken;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.GuildSettings;
import citewire.state.guild.GuildSettings.Answers;
import citewire.state.guild.GuildStore;
import citewire.state.guild.Quotas;
import citewire.words.Languages;
import citewire.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** {@code /setup}: one message in which an admin sees what is missing, and sets what holds in the server. */
final class SetupCommand {

    static final String PREFIX = "setup-";

    private static final String LANGUAGE = PREFIX + "language";
    private static final String STYLE = PREFIX + "style";
    private static final String PLACES = PREFIX + "places";
    private static final String ADMIN_CHANNEL = PREFIX + "admin-channel";
    private static final String NUMBERS = PREFIX + "numbers";
    private static final String AGAIN = PREFIX + "again";
    private static final String THREADS = PREFIX + "threads";

    private static final int MOST_PLACES = 25;
    private static final int LONGEST_NUMBER = 6;

    private final GuildStore store;
    private final Spoken spoken;

    SetupCommand(GuildStore store, Spoken spoken) {
        this.store = store;
        this.spoken = spoken;
    }

    void run(SlashCommandInteractionEvent event, Guild guild) {
        var words = spoken.toMember(event);
        Whisper.answer(event, words, () -> message(event, guild, words));
    }

    void press(ButtonInteractionEvent event, Guild guild) {
        if (event.getComponentId().equals(NUMBERS)) {
            event.replyModal(form(store.settings(guild.getId()), spoken.toMember(event)))
                    .complete();
        } else {
            if (event.getComponentId().equals(THREADS)) {
                turnThreads(desk(event, guild));
            }
            show(event, event, guild);
        }
    }

    private static void turnThreads(Desk desk) {
        var settings = desk.settings();
        boolean on = settings.answers() == Answers.IN_CHANNEL;
        desk.keep(settings.answering(on ? Answers.IN_THREADS : Answers.IN_CHANNEL), AdminCommands.THREADS + "=" + on);
    }

    void choose(StringSelectInteractionEvent event, Guild guild) {
        String choice = event.getValues().getFirst();
        var desk = desk(event, guild);
        if (event.getComponentId().equals(STYLE)) {
            desk.keep(desk.settings().styled(Styles.read(choice)), AdminCommands.STYLE + "=" + choice);
        } else {
            desk.keep(desk.settings().speaking(GuildLanguages.read(choice)), AdminCommands.LANGUAGE + "=" + choice);
        }
        show(event, event, guild);
    }

    void choose(EntitySelectInteractionEvent event, Guild guild) {
        var chosen = event.getValues().stream().map(entity -> entity.getId()).collect(Collectors.toSet());
        var desk = desk(event, guild);
        if (event.getComponentId().equals(PLACES)) {
            allow(chosen, guild, desk);
        } else {
            String channel = chosen.stream().findFirst().orElse("");
            desk.keep(desk.settings().toldIn(channel), AdminCommands.ADMIN_CHANNEL + "=" + channel);
        }
        show(event, event, guild);
    }

    /** These and no others; what is blocked stays so. */
    private void allow(Set<String> chosen, Guild guild, Desk desk) {
        var before = allowed(guild);
        before.stream().filter(id -> !chosen.contains(id)).forEach(id -> desk.drop(Subject.PLACE, id));
        chosen.stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> desk.keep(new AccessRule(Subject.PLACE, id, Verdict.ALLOW)));
    }

    private Set<String> allowed(Guild guild) {
        return store.rules(guild.getId()).stream()
                .filter(rule -> rule.subject() == Subject.PLACE && rule.verdict() == Verdict.ALLOW)
                .map(AccessRule::id)
                .collect(Collectors.toSet());
    }

    void submit(ModalInteractionEvent event, Guild guild) {
        var words = spoken.toMember(event);
        try {
            keep(event, desk(event, guild));
        } catch (WrongSetting e) {
            event.reply(e.in(words)).setEphemeral(true).complete();
            return;
        }
        show(event, event, guild);
    }

    private static void keep(ModalInteractionEvent event, Desk desk) {
        var settings = desk.settings();
        var now = settings.quotas();
        var zone = SettingsCommand.zone(text(event, AdminCommands.ZONE));
        var quotas = new Quotas(
                number(event, AdminCommands.MEMBER_HOUR),
                now.memberDay(),
                number(event, AdminCommands.CHANNEL_HOUR),
                now.guildHour(),
                number(event, AdminCommands.SERVER_DAY));
        desk.keep(
                settings.in(zone).with(quotas),
                "zone=%s member-hour=%d channel-hour=%d server-day=%d"
                        .formatted(
                                zone == null ? AdminCommands.AUTO : zone.getId(),
                                quotas.memberHour(),
                                quotas.channelHour(),
                                quotas.guildDay()));
    }

    private static String text(ModalInteractionEvent event, String input) {
        var value = event.getValue(input);
        return value == null ? "" : value.getAsString().strip();
    }

    private static int number(ModalInteractionEvent event, String input) {
        String text = text(event, input);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new WrongSetting(words -> words.text("setup.number"));
        }
        return Integer.parseInt(text);
    }

    private Desk desk(Interaction event, Guild guild) {
        return new Desk(store, spoken, guild, event.getUser());
    }

    private void show(Interaction event, IMessageEditCallback callback, Guild guild) {
        callback.editMessage(message(event, guild, spoken.toMember(event))).complete();
    }

    private MessageEditData message(Interaction event, Guild guild, Words words) {
        var settings = store.settings(guild.getId());
        var here = event.getChannel() instanceof GuildChannel channel ? channel : null;
        var lines = new Lines()
                .add(words.text("setup.rights"))
                .addAll(Rights.lines(guild, here, words))
                .addAll(threadRights(guild, settings, words))
                .addAll(Rights.elsewhere(guild, open(guild, here), words))
                .add("")
                .add(words.text("setup.settings"))
                .addAll(SettingsText.settings(settings, words))
                .add("")
                .add(words.text("setup.next"));
        return new MessageEditBuilder()
                .setReplace(true)
                .setAllowedMentions(List.of())
                .setContent(lines.text())
                .setComponents(
                        ActionRow.of(languages(settings, words)),
                        ActionRow.of(styles(settings, words)),
                        ActionRow.of(places(guild, words)),
                        ActionRow.of(adminChannel(settings, words)),
                        ActionRow.of(
                                Button.primary(NUMBERS, words.text("setup.numbers")),
                                Button.secondary(
                                        THREADS,
                                        words.text(
                                                "setup.threads",
                                                settings.answers().name())),
                                Button.secondary(AGAIN, words.text("setup.again"))))
                .build();
    }

    /** The allowed channels and forums, and those of allowed categories, but for this one, of which is told anyway. */
    private List<GuildChannel> open(Guild guild, @Nullable GuildChannel here) {
        return allowed(guild).stream()
                .flatMap(id -> Stream.ofNullable(guild.getGuildChannelById(id)))
                .<GuildChannel>flatMap(place ->
                        place instanceof Category category ? category.getChannels().stream() : Stream.of(place))
                .filter(place -> place instanceof StandardGuildMessageChannel || place instanceof IPostContainer)
                .filter(channel -> !channel.equals(here))
                .distinct()
                .sorted()
                .toList();
    }

    /** What is needed only where questions are answered in threads. */
    private static List<String> threadRights(Guild guild, GuildSettings settings, Words words) {
        return settings.answers() == Answers.IN_THREADS
                        && !guild.getSelfMember().hasPermission(Permission.CREATE_PUBLIC_THREADS)
                ? List.of("- " + words.text("rights.threads.open"))
                : List.of();
    }

    private static StringSelectMenu languages(GuildSettings settings, Words words) {
        Locale language = settings.language();
        var menu = StringSelectMenu.create(LANGUAGE)
                .setPlaceholder(words.text("setup.language"))
                .setDefaultValues(language == null ? AdminCommands.AUTO : language.toLanguageTag());
        menu.addOption(words.text("setup.language.auto"), AdminCommands.AUTO);
        Languages.all()
                .forEach(known -> menu.addOption(
                        GuildLanguages.name(known.locale()), known.locale().toLanguageTag()));
        return menu.build();
    }

    private static StringSelectMenu styles(GuildSettings settings, Words words) {
        var menu = StringSelectMenu.create(STYLE)
                .setPlaceholder(words.text("setup.style"))
                .setDefaultValues(Styles.value(settings.style()));
        Styles.choices()
                .forEach(style ->
                        menu.addOption(words.text("setup.style.option", style.getAsString()), style.getAsString()));
        return menu.build();
    }

    private EntitySelectMenu places(Guild guild, Words words) {
        var chosen = allowed(guild).stream()
                .limit(MOST_PLACES)
                .map(DefaultValue::channel)
                .toList();
        return EntitySelectMenu.create(PLACES, EntitySelectMenu.SelectTarget.CHANNEL)
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM, ChannelType.CATEGORY)
                .setPlaceholder(words.text("setup.places"))
                .setRequiredRange(0, MOST_PLACES)
                .setDefaultValues(chosen)
                .build();
    }

    private static EntitySelectMenu adminChannel(GuildSettings settings, Words words) {
        var chosen = settings.adminChannel().isEmpty()
                ? List.<DefaultValue>of()
                : List.of(DefaultValue.channel(settings.adminChannel()));
        return EntitySelectMenu.create(ADMIN_CHANNEL, EntitySelectMenu.SelectTarget.CHANNEL)
                .setChannelTypes(ChannelType.TEXT)
                .setPlaceholder(words.text("setup.admin.channel"))
                .setRequiredRange(0, 1)
                .setDefaultValues(chosen)
                .build();
    }

    private static Modal form(GuildSettings settings, Words words) {
        var zone = settings.zone();
        var quotas = settings.quotas();
        return Modal.create(NUMBERS, words.text("setup.numbers"))
                .addComponents(
                        input(AdminCommands.ZONE, words.text("setup.zone"), zone == null ? "" : zone.getId(), 60),
                        number(AdminCommands.MEMBER_HOUR, words.text("setup.member.hour"), quotas.memberHour()),
                        number(AdminCommands.CHANNEL_HOUR, words.text("setup.channel.hour"), quotas.channelHour()),
                        number(AdminCommands.SERVER_DAY, words.text("setup.server.day"), quotas.guildDay()))
                .build();
    }

    private static Label number(String id, String label, int now) {
        return input(id, label, now == 0 ? "" : Integer.toString(now), LONGEST_NUMBER);
    }

    private static Label input(String id, String label, String now, int longest) {
        var input =
                TextInput.create(id, TextInputStyle.SHORT).setRequired(false).setMaxLength(longest);
        if (!now.isEmpty()) {
            input.setValue(now);
        }
        return Label.of(label, input.build());
    }
}
