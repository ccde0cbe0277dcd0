package citewire.state.guild;

import citewire.domain.AnswerStyle;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the moderators of a Discord server have set.
 *
 * @param language of what all its members see; null leaves it to Discord's own setting
 * @param zone of the dates that its members write; null leaves it to the owner's
 * @param adminChannel where changes are told; empty for nowhere
 * @param style of answers; null leaves it to the owner
 * @param answers where questions of its channels are answered
 */
public record GuildSettings(
        @Nullable Locale language,
        @Nullable ZoneId zone,
        String adminChannel,
        Quotas quotas,
        Answers answers,
        @Nullable AnswerStyle style) {

    /** Where questions that all may see are answered. */
    public enum Answers {
        IN_CHANNEL,
        /** In a thread for each question. */
        IN_THREADS
    }

    /** Nothing was set. */
    public static final GuildSettings NONE = new GuildSettings(null, null, "", Quotas.NONE, Answers.IN_CHANNEL, null);

    public GuildSettings speaking(@Nullable Locale other) {
        return new GuildSettings(other, zone, adminChannel, quotas, answers, style);
    }

    public GuildSettings in(@Nullable ZoneId other) {
        return new GuildSettings(language, other, adminChannel, quotas, answers, style);
    }

    public GuildSettings toldIn(String channel) {
        return new GuildSettings(language, zone, channel, quotas, answers, style);
    }

    public GuildSettings with(Quotas other) {
        return new GuildSettings(language, zone, adminChannel, other, answers, style);
    }

    public GuildSettings answering(Answers other) {
        return new GuildSettings(language, zone, adminChannel, quotas, other, style);
    }

    public GuildSettings styled(@Nullable AnswerStyle other) {
        return new GuildSettings(language, zone, adminChannel, quotas, answers, other);
    }
}
