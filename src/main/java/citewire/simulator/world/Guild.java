package citewire.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A guild with its roles, members and channels. Not safe for many threads: the {@link Timeline} guards it. */
public final class Guild {

    /** View, send, embed, attach, history, threads, application commands and own apps: what a new guild grants everyone. */
    static final long EVERYONE = 1L << 10
            | 1L << 11
            | 1L << 14
            | 1L << 15
            | 1L << 16
            | 1L << 31
            | 1L << 35
            | 1L << 38
            | Role.USE_EXTERNAL_APPS;

    private final String id;
    private final String name;
    private final Instant created;
    private final List<Role> roles = new ArrayList<>();
    private final Map<String, Membership> members = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, String> threadOwners = new LinkedHashMap<>();
    private final Set<String> archived = new HashSet<>();
    private final Set<String> locked = new HashSet<>();
    private final Map<String, Map<String, Long>> denied = new LinkedHashMap<>();
    private String locale = User.LOCALE;

    /** @param everyone the permission bits of all its members */
    Guild(String id, String name, long everyone) {
        this.id = id;
        this.name = name;
        this.created = Snowflakes.instantOf(id);
        roles.add(new Role(id, "@everyone", 0, everyone));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The language that the guild is held in, as Discord writes it. */
    String locale() {
        return locale;
    }

    void speak(String language) {
        locale = language;
    }

    void join(User user, List<Role> granted) {
        members.put(user.id(), new Membership(user, created, granted));
    }

    void add(Role role) {
        roles.add(role);
    }

    /** Takes permission bits from every role; gives those roles that had them, as they are now. */
    List<Role> withhold(long permissions) {
        var changed = new ArrayList<Role>();
        roles.replaceAll(role -> {
            if ((role.permissions() & permissions) == 0) {
                return role;
            }
            var less = new Role(role.id(), role.name(), role.position(), role.permissions() & ~permissions);
            changed.add(less);
            return less;
        });
        members.replaceAll((id, member) -> member.with(member.roles().stream()
                .map(role -> roleOf(role.id()).orElse(role))
                .toList()));
        return changed;
    }

    void remove(Channel channel) {
        channels.remove(channel.id());
        channels.values().removeIf(thread -> thread.within(channel));
    }

    void add(Channel channel) {
        channels.put(channel.id(), channel);
    }

    Optional<Role> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    Optional<Role> roleOf(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** Who opened a thread of this guild. */
    Optional<String> ownerOf(Channel thread) {
        return Optional.ofNullable(threadOwners.get(thread.id()));
    }

    void addThread(Channel thread, String ownerId) {
        threadOwners.put(thread.id(), ownerId);
        add(thread);
    }

    /** Whether that changed anything. */
    boolean archive(Channel thread, boolean away) {
        return away ? archived.add(thread.id()) : archived.remove(thread.id());
    }

    /** Whether that changed anything. */
    boolean lock(Channel thread) {
        return locked.add(thread.id());
    }

    boolean locked(Channel thread) {
        return locked.contains(thread.id());
    }

    boolean archived(Channel thread) {
        return archived.contains(thread.id());
    }

    Optional<Membership> member(String userId) {
        return Optional.ofNullable(members.get(userId));
    }

    List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    List<User> users() {
        return members.values().stream().map(Membership::user).toList();
    }

    /** All permission bits that a member's roles and @everyone grant together. */
    long permissionsOf(String userId) {
        long granted = roles.getFirst().permissions();
        for (var role : member(userId).map(Membership::roles).orElse(List.of())) {
            granted |= role.permissions();
        }
        return granted;
    }

    /** Denies permission bits in a channel to a role or a member. */
    void deny(Channel channel, String to, long permissions) {
        denied.computeIfAbsent(channel.id(), id -> new LinkedHashMap<>()).merge(to, permissions, (a, b) -> a | b);
    }

    /** What a member may in a channel or thread: those of everyone, of their roles and of themselves are denied, as nothing is allowed anew. */
    long permissionsIn(Channel channel, String userId) {
        long granted = permissionsOf(userId);
        boolean thread = channel.kind() == Channel.Kind.THREAD;
        var here = denied.getOrDefault(thread ? channel.parentId() : channel.id(), Map.of());
        long taken = here.getOrDefault(id, 0L) | here.getOrDefault(userId, 0L);
        for (var role : member(userId).map(Membership::roles).orElse(List.of())) {
            taken |= here.getOrDefault(role.id(), 0L);
        }
        return granted & ~taken;
    }

    /** A channel that is no thread, with what is denied in it. */
    ObjectNode channelJson(Channel channel) {
        var json = channel.json();
        var overwrites = json.putArray("permission_overwrites");
        denied.getOrDefault(channel.id(), Map.of())
                .forEach((to, permissions) -> overwrites
                        .addObject()
                        .put("id", to)
                        .put("type", members.containsKey(to) ? 1 : 0)
                        .put("allow", "0")
                        .put("deny", Long.toUnsignedString(permissions)));
        return json;
    }

    /** The guild as the gateway's GUILD_CREATE describes it. */
    ObjectNode json() {
        var json = header();
        json.set("roles", roles.stream().map(Role::json).collect(Json.toArray()));
        json.set(
                "members",
                members.values().stream().map(Membership::jsonWithUser).collect(Json.toArray()));
        json.set(
                "channels",
                channels.values().stream()
                        .filter(channel -> channel.kind() != Channel.Kind.THREAD)
                        .map(this::channelJson)
                        .collect(Json.toArray()));
        json.set(
                "threads",
                channels.values().stream()
                        .filter(channel -> channel.kind() == Channel.Kind.THREAD && !archived(channel))
                        .map(thread ->
                                thread.threadJson(threadOwners.getOrDefault(thread.id(), id), false, locked(thread)))
                        .collect(Json.toArray()));
        return json;
    }

    private ObjectNode header() {
        var json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("owner_id", id)
                .put("joined_at", created.toString())
                .put("member_count", members.size())
                .put("large", false)
                .put("unavailable", false)
                // JDA knows no other values than Discord's five, and 0 is none of them.
                .put("afk_timeout", 300)
                .put("preferred_locale", locale)
                .put("verification_level", 0)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("premium_progress_bar_enabled", false)
                .put("system_channel_flags", 0);
        for (var list : List.of(
                "emojis",
                "stickers",
                "features",
                "voice_states",
                "presences",
                "stage_instances",
                "guild_scheduled_events",
                "soundboard_sounds")) {
            json.putArray(list);
        }
        return json;
    }
}
