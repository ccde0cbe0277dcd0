package citewire.state.jdbc;

import citewire.domain.AnswerStyle;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import citewire.state.guild.GuildSettings.Answers;
import citewire.state.guild.GuildStore;
import citewire.state.guild.NotedAction;
import citewire.state.guild.QuotaAnswer;
import citewire.state.guild.Quotas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What Discord servers have set, and what their admins did. */
final class SqliteGuilds implements GuildStore {

    /** As long as a moderator may want to know who changed something. */
    private static final Duration ACTIONS = Duration.ofDays(400);

    private static final String KEEP = """
            INSERT OR REPLACE INTO guild_settings (guild, language, zone, admin_channel,
                member_hour, member_day, channel_hour, guild_hour, guild_day, threads, style)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;
    private final Clock clock;
    private final Pseudonyms pseudonyms;
    private final GuildMemory memory;

    SqliteGuilds(Database database, Clock clock, Pseudonyms pseudonyms, GuildMemory memory) {
        this.database = database;
        this.clock = clock;
        this.pseudonyms = pseudonyms;
        this.memory = memory;
    }

    @Override
    public GuildSettings settings(String guild) {
        return memory.settings(guild, this::readSettings);
    }

    private GuildSettings readSettings(String guild) {
        return database.read(
                "read the settings of a server",
                handle -> handle.createQuery("SELECT * FROM guild_settings WHERE guild = ?")
                        .bind(0, guild)
                        .map((row, context) -> settings(row))
                        .findOne()
                        .orElse(GuildSettings.NONE));
    }

    private static GuildSettings settings(ResultSet row) throws SQLException {
        var quotas = new Quotas(
                row.getInt("member_hour"),
                row.getInt("member_day"),
                row.getInt("channel_hour"),
                row.getInt("guild_hour"),
                row.getInt("guild_day"));
        return new GuildSettings(
                language(row.getString("language")),
                zone(row.getString("zone")),
                row.getString("admin_channel"),
                quotas,
                row.getBoolean("threads") ? Answers.IN_THREADS : Answers.IN_CHANNEL,
                style(row.getString("style")));
    }

    private static @Nullable Locale language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    private static @Nullable AnswerStyle style(@Nullable String name) {
        return name == null ? null : AnswerStyle.valueOf(name);
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    @Override
    public void keep(String guild, GuildSettings settings, AdminAction action) {
        var language = settings.language();
        var zone = settings.zone();
        var quotas = settings.quotas();
        var style = settings.style();
        database.write("keep the settings of a server", handle -> {
            handle.execute(
                    KEEP,
                    guild,
                    language == null ? null : language.toLanguageTag(),
                    zone == null ? null : zone.getId(),
                    settings.adminChannel(),
                    quotas.memberHour(),
                    quotas.memberDay(),
                    quotas.channelHour(),
                    quotas.guildHour(),
                    quotas.guildDay(),
                    settings.answers() == Answers.IN_THREADS,
                    style == null ? null : style.name());
            return note(handle, guild, action);
        });
        memory.changed(guild);
    }

    /** Asked after every answer, and nearly always told before: only the first time is written. */
    @Override
    public boolean hint(String guild, String channel) {
        return !hinted(channel) && noteHint(guild, channel);
    }

    private boolean hinted(String channel) {
        return database.read(
                "read whether members were told of what they can do",
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM hinted_channel WHERE channel = ?)")
                        .bind(0, channel)
                        .mapTo(Boolean.class)
                        .one());
    }

    private boolean noteHint(String guild, String channel) {
        return database.write(
                        "note that members were told of what they can do",
                        handle -> handle.execute(
                                "INSERT OR IGNORE INTO hinted_channel (channel, guild) VALUES (?, ?)", channel, guild))
                == 1;
    }

    @Override
    public List<AccessRule> rules(String guild) {
        return memory.rules(guild, this::readRules);
    }

    private List<AccessRule> readRules(String guild) {
        return database.read(
                "read who may ask in a server",
                handle -> handle.createQuery("SELECT subject, id, verdict FROM guild_rule WHERE guild = ?")
                        .bind(0, guild)
                        .map((row, context) -> new AccessRule(
                                Subject.valueOf(row.getString("subject")),
                                row.getString("id"),
                                Verdict.valueOf(row.getString("verdict"))))
                        .list());
    }

    @Override
    public void keep(String guild, AccessRule rule, AdminAction action) {
        database.write("keep who may ask in a server", handle -> {
            handle.execute(
                    "INSERT OR REPLACE INTO guild_rule (guild, subject, id, verdict) VALUES (?, ?, ?, ?)",
                    guild,
                    rule.subject().name(),
                    rule.id(),
                    rule.verdict().name());
            return note(handle, guild, action);
        });
        memory.changed(guild);
    }

    @Override
    public boolean drop(String guild, Subject subject, String id, AdminAction action) {
        boolean dropped = database.write("drop who may ask in a server", handle -> {
            boolean found = handle.execute(
                            "DELETE FROM guild_rule WHERE guild = ? AND subject = ? AND id = ?",
                            guild,
                            subject.name(),
                            id)
                    > 0;
            if (found) {
                note(handle, guild, action);
            }
            return found;
        });
        memory.changed(guild);
        return dropped;
    }

    @Override
    public void note(String guild, AdminAction action) {
        database.write("note what an admin did", handle -> note(handle, guild, action));
    }

    private int note(Handle handle, String guild, AdminAction action) {
        var now = clock.instant();
        handle.execute(
                "DELETE FROM admin_action WHERE at < ?", now.minus(ACTIONS).toEpochMilli());
        return handle.execute(
                "INSERT INTO admin_action (at, guild, member, what, detail) VALUES (?, ?, ?, ?, ?)",
                now.toEpochMilli(),
                guild,
                action.member(),
                action.what(),
                action.detail());
    }

    @Override
    public List<NotedAction> actions(String guild, int limit) {
        return database.read(
                "read what admins did",
                handle -> handle.createQuery("SELECT at, guild, member, what, detail FROM admin_action"
                                + " WHERE :guild = '' OR guild = :guild ORDER BY number DESC LIMIT :limit")
                        .bind("guild", guild)
                        .bind("limit", limit)
                        .map((row, context) -> new NotedAction(
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("guild"),
                                new AdminAction(
                                        row.getString("member"), row.getString("what"), row.getString("detail"))))
                        .list());
    }

    @Override
    public QuotaAnswer ask(String guild, String channel, String member, Quotas quotas) {
        if (quotas.equals(Quotas.NONE)) {
            return new QuotaAnswer.Granted();
        }
        return database.write(
                "count a question",
                handle -> new QuotaCount(handle, guild, clock.instant()).ask(channel, pseudonyms.of(member), quotas));
    }
}
