package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.render.Rendered;
import citewire.ingest.schedule.FaultWords;
import citewire.ingest.schedule.FeedDesk;
import citewire.ingest.schedule.FeedFinding;
import citewire.ingest.schedule.Following;
import citewire.ingest.schedule.GuildFeeds;
import citewire.ingest.schedule.GuildFeeds.Preview;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import citewire.state.FetchFault;
import citewire.state.StoredFeed;
import citewire.state.Subscription;
import citewire.state.guild.GuildStore;
import citewire.words.Saying;
import citewire.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** {@code /feed}: the feeds that a server follows for itself. */
final class FeedCommand {

    /** What the button under a preview does. */
    static final String FOLLOW = "feed-follow";

    private final GuildStore store;
    private final GuildFeeds feeds;
    private final ComponentStore components;
    private final Spoken spoken;

    FeedCommand(GuildParts parts, ComponentStore components, Spoken spoken) {
        this.store = parts.store();
        this.feeds = parts.feeds();
        this.components = components;
        this.spoken = spoken;
    }

    void run(SlashCommandInteractionEvent event, Guild guild) {
        var words = spoken.toMember(event);
        Whisper.answer(event, words, () -> switch (String.valueOf(event.getSubcommandName())) {
            case AdminCommands.ADD -> preview(event, guild, words);
            case AdminCommands.REMOVE -> remove(event, guild, words);
            case AdminCommands.CHECK -> check(event, guild, words);
            default -> list(guild, words);
        });
    }

    /** The server's own feeds, by what was typed of their title or address. */
    void suggest(CommandAutoCompleteInteractionEvent event, Guild guild) {
        String typed = event.getFocusedOption().getValue().toLowerCase(Locale.ROOT);
        var choices = feeds.own(guild.getId()).stream()
                .map(StoredFeed::subscription)
                .filter(feed -> feed.address().toString().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .filter(feed -> name(feed).toLowerCase(Locale.ROOT).contains(typed)
                        || feed.address().toString().toLowerCase(Locale.ROOT).contains(typed))
                .limit(OptionData.MAX_CHOICES)
                .map(feed -> new Choice(
                        shortened(Markdown.plain(name(feed))), feed.address().toString()))
                .toList();
        event.replyChoices(choices).complete();
    }

    private static String shortened(String name) {
        int most = OptionData.MAX_CHOICE_NAME_LENGTH;
        return name.length() <= most ? name : name.substring(0, name.offsetByCodePoints(0, most / 2)) + "…";
    }

    private static String given(SlashCommandInteractionEvent event, String option) {
        return event.getOption(option, "", OptionMapping::getAsString).strip();
    }

    private MessageEditData preview(SlashCommandInteractionEvent event, Guild guild, Words words) {
        if (feeds.full(guild.getId())) {
            return Rendered.content(words.text("feed.full", feeds.most()));
        }
        String title = given(event, AdminCommands.TITLE);
        return switch (feeds.look(guild.getId(), given(event, AdminCommands.ADDRESS))) {
            case Preview.Feed feed -> preview(feed, title, guild, event, words);
            case Preview.Known known ->
                Rendered.content(words.text(
                        "feed.known",
                        shown(known.subscription()),
                        known.subscription().audience().isShared() ? "ALL" : "SERVER"));
            case Preview.NoFeed none ->
                Rendered.content(
                        words.text("feed.none", Markdown.escape(none.why().in(words))));
        };
    }

    private MessageEditData preview(
            Preview.Feed feed, String title, Guild guild, SlashCommandInteractionEvent event, Words words) {
        String name = title.isEmpty() ? Objects.requireNonNullElse(feed.title(), "") : title;
        var lines = new Lines()
                .add(words.text("feed.preview", shown(name, feed.address().toString()), feed.entries()))
                .addAll(feed.newest().stream()
                        .map(entry -> "- " + Markdown.escape(shortened(entry)))
                        .toList())
                .add(words.text("feed.preview.who"));
        var component = new Component(
                FOLLOW,
                feed.address() + "\n" + title,
                guild.getId(),
                String.valueOf(event.getChannelId()),
                event.getUser().getId());
        var button = Button.primary(components.keep(component), words.text("feed.follow"));
        return new MessageEditBuilder()
                .setReplace(true)
                .setAllowedMentions(List.of())
                .setContent(lines.text())
                .setComponents(ActionRow.of(button))
                .build();
    }

    void follow(ButtonInteractionEvent event, Component component, Guild guild) {
        var words = spoken.toMember(event);
        String[] wish = component.payload().split("\n", 2);
        Whisper.answer(
                event,
                words,
                () -> feeds.follow(guild.getId(), wish[0], wish[1].isEmpty() ? null : wish[1])
                        .map(following -> followed(following, desk(guild, event.getUser()), words))
                        .orElseGet(() -> Rendered.content(words.text("feed.full", feeds.most()))));
    }

    private MessageEditData followed(Following following, Desk desk, Words words) {
        return switch (following) {
            case Following.Followed followed -> {
                desk.note("feed.add", followed.subscription().address().toString());
                yield Rendered.content(words.text("feed.followed", shown(followed.subscription())));
            }
            case Following.Unreached unreached -> {
                desk.note("feed.add", unreached.subscription().address().toString());
                yield Rendered.content(
                        words.text("feed.unreached", shown(unreached.subscription()), cause(unreached.fault(), words)));
            }
            case Following.NotFollowed not ->
                Rendered.content(
                        words.text("feed.none", Markdown.escape(not.why().in(words))));
        };
    }

    private MessageEditData remove(SlashCommandInteractionEvent event, Guild guild, Words words) {
        String wanted = given(event, AdminCommands.FEED);
        var removed = feeds.remove(guild.getId(), wanted);
        removed.ifPresent(feed ->
                desk(guild, event.getUser()).note("feed.remove", feed.address().toString()));
        return Rendered.content(removed.map(feed -> words.text("feed.removed", shown(feed)))
                .orElseGet(() -> words.text("feed.unknown", Markdown.escape(shortened(FeedDesk.shown(wanted))))));
    }

    private Desk desk(Guild guild, User admin) {
        return new Desk(store, spoken, guild, admin);
    }

    private MessageEditData list(Guild guild, Words words) {
        var own = feeds.own(guild.getId());
        var shared = feeds.shared();
        return new Lines()
                .add(words.text("feed.list", own.size(), feeds.most()))
                .addAll(own.stream().map(feed -> "- " + line(feed, words)).toList())
                .add(words.text("feed.list.shared", shared.size()))
                .addAll(shared.stream()
                        .sorted(Comparator.comparing(feed -> name(feed.subscription())))
                        .map(feed -> "- " + line(feed, words))
                        .toList())
                .message();
    }

    private static String line(StoredFeed feed, Words words) {
        return shown(feed.subscription()) + " · " + state(feed, feed.health().fault(), words);
    }

    private static String state(StoredFeed feed, @Nullable FetchFault fault, Words words) {
        var visited = feed.course().visited();
        if (fault != null) {
            return words.text(feed.health().parked() ? "feed.parked" : "feed.failing", cause(fault, words));
        }
        return visited == null
                ? words.text("feed.unvisited")
                : words.text("feed.visited", "<t:%d:R>".formatted(visited.getEpochSecond()));
    }

    private MessageEditData check(SlashCommandInteractionEvent event, Guild guild, Words words) {
        var lines = new Lines();
        for (FeedFinding found : feeds.check(guild.getId(), given(event, AdminCommands.FEED))) {
            String finding = Markdown.escape(found.finding().in(words));
            switch (found) {
                case FeedFinding.Good good -> lines.add("✓ " + finding);
                case FeedFinding.Warning warning -> lines.add("⚠ " + finding).add(remedy(warning.remedy(), words));
                case FeedFinding.Bad bad -> lines.add("✗ " + finding).add(remedy(bad.remedy(), words));
            }
        }
        return lines.add(words.text("feed.check.end")).message();
    }

    private static String remedy(Saying remedy, Words words) {
        return "　" + Markdown.escape(remedy.in(words));
    }

    private static String cause(FetchFault fault, Words words) {
        return Markdown.escape(FaultWords.of(fault).in(words));
    }

    private static String name(Subscription feed) {
        return Objects.requireNonNullElse(feed.title(), feed.address().toString());
    }

    private static String shown(Subscription feed) {
        return shown(
                Objects.requireNonNullElse(feed.title(), ""), feed.address().toString());
    }

    /** The address stands in angle brackets, so that no picture of it is drawn. */
    private static String shown(String title, String address) {
        String link = "<" + address + ">";
        return title.isBlank() ? link : "**" + Markdown.escape(shortened(title)) + "** " + link;
    }
}
