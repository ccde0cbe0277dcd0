package citewire.simulator.world;

import citewire.simulator.world.User.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what there is: users, guilds and channels. The {@link Timeline} guards it. */
public final class Directory {

    /** The role that a guild's moderators have. */
    public static final String MODERATOR = "Moderator";

    private static final String OWNER = "bot-owner";

    private final Snowflakes snowflakes;
    private final Timeline timeline;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Guild> guilds = new LinkedHashMap<>();
    private final Map<String, Guild> left = new LinkedHashMap<>();
    private final Set<String> installs = new HashSet<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, String> locales = new LinkedHashMap<>();
    private final User bot;

    Directory(Snowflakes snowflakes, Timeline timeline, String botName, String guildName) {
        this.snowflakes = snowflakes;
        this.timeline = timeline;
        this.bot = newUser(botName, Kind.BOT);
        addGuild(guildName);
    }

    /** The bot's account; its id is the application's too. */
    public User bot() {
        return bot;
    }

    /** The human who owns the bot's application, in no guild; made when asked for. */
    public User owner() {
        return timeline.during(() -> users.values().stream()
                .filter(user -> user.name().equals(OWNER))
                .findFirst()
                .orElseGet(() -> newUser(OWNER, Kind.HUMAN)));
    }

    /** Adds a guild that the bot is in, with a text channel "general". */
    public Guild addGuild(String name) {
        return addGuild(name, 0);
    }

    /**
     * Adds a guild that grants less than others do.
     *
     * @param withheld permission bits that neither everyone nor the bot has
     */
    public Guild addGuild(String name, long withheld) {
        return timeline.during(() -> {
            var guild = new Guild(snowflakes.next(), name, Guild.EVERYONE & ~withheld);
            var role = new Role(snowflakes.next(), bot.name(), 1, Guild.EVERYONE & ~withheld);
            guild.add(role);
            guild.add(new Role(snowflakes.next(), MODERATOR, 2, Role.MODERATION));
            guild.join(bot, List.of(role));
            guilds.put(guild.id(), guild);
            timeline.publish(new SimulatorEvent.GuildCreated(guild));
            textChannel(guild, "general");
            return guild;
        });
    }

    public List<Guild> guilds() {
        return timeline.read(() -> List.copyOf(guilds.values()));
    }

    /** One without the bot too. */
    public Optional<Guild> guild(String id) {
        return timeline.read(() -> Optional.ofNullable(guilds.getOrDefault(id, left.get(id))));
    }

    /** Removes the bot from a guild, which goes on without it. */
    public void removeBot(Guild guild) {
        timeline.run(() -> {
            if (guilds.remove(guild.id()) != null) {
                left.put(guild.id(), guild);
                timeline.publish(new SimulatorEvent.GuildLeft(guild));
            }
        });
    }

    /** Invites the bot into a guild that it was removed from. */
    public void inviteBot(Guild guild) {
        timeline.run(() -> {
            if (left.remove(guild.id()) != null) {
                guilds.put(guild.id(), guild);
                timeline.publish(new SimulatorEvent.GuildCreated(guild));
            }
        });
    }

    /** Notes that a user has installed the application for themselves. */
    public void install(User user) {
        timeline.run(() -> installs.add(user.id()));
    }

    public boolean installedBy(User user) {
        return timeline.read(() -> installs.contains(user.id()));
    }

    /** Whether the bot is not there: it was removed from the channel's guild, or members talk without it. */
    public boolean outOfReach(Channel channel) {
        return timeline.read(
                () -> channel.apart() || (channel.guildId() != null && left.containsKey(channel.guildId())));
    }

    /** Takes permission bits from everybody in a guild, the bot included. */
    public void withhold(Guild guild, long permissions) {
        timeline.run(() -> guild.withhold(permissions)
                .forEach(role -> timeline.publish(new SimulatorEvent.RoleChanged(guild, role))));
    }

    /**
     * Denies permission bits in a channel, whatever the guild grants.
     *
     * @param to the id of a role, of a member, or the guild's own for everyone
     */
    public void deny(Channel channel, String to, long permissions) {
        timeline.run(() -> {
            guildOf(channel).orElseThrow().deny(channel, to, permissions);
            timeline.publish(new SimulatorEvent.ChannelChanged(channel));
        });
    }

    /** A member of a guild as REST writes it; empty for one who is not in it. */
    public Optional<ObjectNode> wholeMemberJson(Guild guild, String userId) {
        return timeline.read(
                () -> guild.member(userId).map(Membership::jsonWithUser).map(json -> json.putNull("banner")));
    }

    /** Deletes a channel of a guild, its threads, and what was written there. */
    public void delete(Channel channel) {
        timeline.run(() -> {
            channels.remove(channel.id());
            channels.values().removeIf(thread -> thread.within(channel));
            guildOf(channel).ifPresent(guild -> guild.remove(channel));
            timeline.publish(new SimulatorEvent.ChannelDeleted(channel));
        });
    }

    /** The guild's text channel of that name, made when there is none. */
    public Channel textChannel(Guild guild, String name) {
        return timeline.during(() -> guild.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseGet(() -> newTextChannel(guild, name)));
    }

    /** A category of that name, made anew. */
    public Channel newCategory(Guild guild, String name) {
        return timeline.during(() -> newChannel(guild, Channel.Kind.CATEGORY, name, null));
    }

    /** A text channel in a category, made anew. */
    public Channel newTextChannel(Channel category, String name) {
        return timeline.during(
                () -> newChannel(guildOf(category).orElseThrow(), Channel.Kind.TEXT, name, category.id()));
    }

    /** A forum in a category, made anew. */
    public Channel newForum(Channel category, String name) {
        return timeline.during(
                () -> newChannel(guildOf(category).orElseThrow(), Channel.Kind.FORUM, name, category.id()));
    }

    private Channel newTextChannel(Guild guild, String name) {
        return newChannel(guild, Channel.Kind.TEXT, name, null);
    }

    private Channel newChannel(Guild guild, Channel.Kind kind, String name, @Nullable String parent) {
        var channel = new Channel(snowflakes.next(), kind, name, guild.id(), parent, List.of());
        guild.add(channel);
        channels.put(channel.id(), channel);
        timeline.publish(new SimulatorEvent.ChannelCreated(channel));
        return channel;
    }

    /** Opens a public thread in a text channel. */
    public Channel newThread(Channel parent, String id, String name, User owner) {
        return timeline.during(() -> {
            var thread = new Channel(id, Channel.Kind.THREAD, name, parent.guildId(), parent.id(), List.of());
            guildOf(parent).ifPresent(guild -> guild.addThread(thread, owner.id()));
            channels.put(id, thread);
            timeline.publish(new SimulatorEvent.ThreadCreated(thread, owner));
            return thread;
        });
    }

    /** Archives a thread, or brings it back; whoever writes in one that is archived brings it back. */
    public void archive(Channel thread, boolean away) {
        timeline.run(() -> {
            boolean changed =
                    guildOf(thread).map(guild -> guild.archive(thread, away)).orElse(false);
            if (changed) {
                timeline.publish(new SimulatorEvent.ThreadChanged(thread));
            }
        });
    }

    /** Locks a thread, as moderators do: nobody without the right to manage threads writes there or brings it back. */
    public void lock(Channel thread) {
        timeline.run(() -> {
            if (guildOf(thread).map(guild -> guild.lock(thread)).orElse(false)) {
                timeline.publish(new SimulatorEvent.ThreadChanged(thread));
            }
        });
    }

    public boolean locked(Channel thread) {
        return timeline.read(
                () -> guildOf(thread).map(guild -> guild.locked(thread)).orElse(false));
    }

    public boolean archived(Channel thread) {
        return timeline.read(
                () -> guildOf(thread).map(guild -> guild.archived(thread)).orElse(false));
    }

    /** The direct conversation of a user with the bot, made when there is none. */
    public Channel directChannel(User user) {
        return timeline.during(() -> channels.values().stream()
                .filter(channel -> channel.direct() && channel.recipients().contains(user))
                .findFirst()
                .orElseGet(() -> newDirectChannel(user)));
    }

    private Channel newDirectChannel(User user) {
        var channel = new Channel(snowflakes.next(), Channel.Kind.DIRECT, "", null, null, List.of(user));
        channels.put(channel.id(), channel);
        return channel;
    }

    /** A direct conversation of two members, or with a name a group of more; made anew. */
    public Channel conversation(String name, User... members) {
        return timeline.during(() -> {
            var kind = name.isEmpty() ? Channel.Kind.BETWEEN : Channel.Kind.GROUP;
            var channel = new Channel(snowflakes.next(), kind, name, null, null, List.of(members));
            channels.put(channel.id(), channel);
            return channel;
        });
    }

    public Optional<Channel> channel(String id) {
        return timeline.read(() -> Optional.ofNullable(channels.get(id)));
    }

    public Optional<User> user(String id) {
        return timeline.read(() -> Optional.ofNullable(users.get(id)));
    }

    /** Sets the language of a user's client, as Discord writes it. */
    public void speak(User user, String locale) {
        timeline.run(() -> locales.put(user.id(), locale));
    }

    /** Sets the language that a guild is held in; a bot that is connected hears of it when it connects anew. */
    public void speak(Guild guild, String locale) {
        timeline.run(() -> guild.speak(locale));
    }

    /** The language of a user's client. */
    public String locale(User user) {
        return timeline.read(() -> locales.getOrDefault(user.id(), User.LOCALE));
    }

    /** The language that a guild is held in. */
    public String locale(Guild guild) {
        return timeline.read(guild::locale);
    }

    /** The human of that name, made when there is none, as a member of the guild. */
    public User human(Guild guild, String name) {
        return timeline.during(() -> {
            var user = new ArrayList<>(users.values())
                    .stream()
                            .filter(known ->
                                    known.kind() == Kind.HUMAN && known.name().equals(name))
                            .findFirst()
                            .orElseGet(() -> newUser(name, Kind.HUMAN));
            if (guild.member(user.id()).isEmpty()) {
                guild.join(user, List.of());
                timeline.publish(new SimulatorEvent.MemberJoined(guild, user));
            }
            return user;
        });
    }

    /** The human of that name as a moderator of the guild, made when there is none. */
    public User moderator(Guild guild, String name) {
        return timeline.during(() -> {
            var user = human(guild, name);
            guild.join(user, guild.role(MODERATOR).stream().toList());
            return user;
        });
    }

    /** Whether a member has a guild's role of moderators. */
    public boolean moderates(Guild guild, User user) {
        return timeline.read(() -> guild.member(user.id()).stream()
                .flatMap(member -> member.roles().stream())
                .anyMatch(role -> role.name().equals(MODERATOR)));
    }

    /** Everyone who ever joined, the bot included, in that order. */
    public List<User> users() {
        return timeline.read(() -> List.copyOf(users.values()));
    }

    /** Every channel of a guild, its threads included, in order of their making. */
    public List<Channel> channels(Guild guild) {
        return timeline.read(guild::channels);
    }

    private User newUser(String name, Kind kind) {
        var user = new User(snowflakes.next(), name, kind);
        users.put(user.id(), user);
        return user;
    }

    public Optional<Guild> guildOf(Channel channel) {
        return Optional.ofNullable(channel.guildId()).flatMap(this::guild);
    }

    /** The member as messages carry it, without its user; empty for one who is not in the guild. */
    public Optional<ObjectNode> memberJson(Guild guild, User user) {
        return timeline.read(() -> guild.member(user.id()).map(Membership::json));
    }

    /** A guild as GUILD_CREATE describes it. */
    public ObjectNode guildJson(Guild guild) {
        return timeline.read(guild::json);
    }

    /** A channel or thread as the gateway and REST write it. */
    public ObjectNode channelJson(Channel channel) {
        return channel.kind() == Channel.Kind.THREAD
                ? channel.threadJson(owner(channel), archived(channel), locked(channel))
                : guildOf(channel)
                        .map(guild -> timeline.read(() -> guild.channelJson(channel)))
                        .orElseGet(channel::json);
    }

    private String owner(Channel thread) {
        return timeline.read(
                () -> guildOf(thread).flatMap(guild -> guild.ownerOf(thread)).orElseGet(bot::id));
    }

    /** A role of a guild as Discord writes it. */
    public Optional<ObjectNode> roleJson(Guild guild, String id) {
        return timeline.read(() -> guild.roleOf(id).map(Role::json));
    }

    /** The id of a guild's role of that name. */
    public Optional<String> roleId(Guild guild, String name) {
        return timeline.read(() -> guild.role(name).map(Role::id));
    }

    /** The permission bits of a user in a guild. */
    public String permissions(Guild guild, User user) {
        return timeline.read(() -> Long.toUnsignedString(guild.permissionsOf(user.id())));
    }

    /** The permission bits of a user in a channel, as interactions carry them. */
    public String permissions(Channel channel, User user) {
        return timeline.read(() -> Long.toUnsignedString(guildOf(channel)
                .map(guild -> guild.permissionsIn(channel, user.id()))
                .orElse(Guild.EVERYONE)));
    }
}
