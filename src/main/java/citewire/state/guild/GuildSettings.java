package citewire.state.guild;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the moderators of a Discord server have set.
 *
 * @param language of what all its members see; null leaves it to Discord's own setting
 * @param zone of the dates that its members write; null leaves it to the owner's
 * @param adminChannel where changes are told; empty for nowhere
 */
public record GuildSettings(
        @Nullable Locale language, @Nullable ZoneId zone, String adminChannel, Quotas quotas) {

    /** Nothing was set. */
    public static final GuildSettings NONE = new GuildSettings(null, null, "", Quotas.NONE);

    public GuildSettings speaking(@Nullable Locale other) {
        return new GuildSettings(other, zone, adminChannel, quotas);
    }

    public GuildSettings in(@Nullable ZoneId other) {
        return new GuildSettings(language, other, adminChannel, quotas);
    }

    public GuildSettings toldIn(String channel) {
        return new GuildSettings(language, zone, channel, quotas);
    }

    public GuildSettings with(Quotas other) {
        return new GuildSettings(language, zone, adminChannel, other);
    }
}
