package citewire.frontend.discord.digest;

import citewire.frontend.discord.render.DigestRenderer;
import citewire.frontend.discord.render.Rendered;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** One digest of a channel, for one time. */
final class DigestPost {

    /** What was posted first stands among the first messages since. */
    private static final int MESSAGES = 100;

    private static final int RADIX = 36;

    private final GuildMessageChannel channel;
    private final Instant slot;

    DigestPost(GuildMessageChannel channel, Instant slot) {
        this.channel = channel;
        this.slot = slot;
    }

    /** Blocks until Discord has taken it, once: a message with a nonce of the last minutes is not made again. */
    void send(Rendered issue, boolean silent) {
        boolean embeds = channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_EMBED_LINKS);
        channel.sendMessage(MessageCreateData.fromEditData(embeds ? issue.message() : issue.plainMessage()))
                .setSuppressedNotifications(silent)
                .setNonce(nonce())
                .complete();
    }

    /** At most 25 characters, the same in every process. */
    private String nonce() {
        return Long.toString(slot.getEpochSecond(), RADIX) + "-" + Long.toUnsignedString(channel.getIdLong(), RADIX);
    }

    /** Whether it stands in the channel already; where that cannot be read, it may, and one too few is better than one too many. */
    boolean mayStand() {
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY)) {
            return true;
        }
        long before = TimeUtil.getDiscordTimestamp(slot.toEpochMilli() - TimeUnit.MINUTES.toMillis(1));
        var history = MessageHistory.getHistoryAfter(channel, Long.toUnsignedString(before))
                .limit(MESSAGES)
                .complete();
        long self = channel.getJDA().getSelfUser().getIdLong();
        return history.getRetrievedHistory().stream()
                .filter(message -> message.getAuthor().getIdLong() == self)
                .anyMatch(message -> DigestRenderer.isOf(message, slot));
    }
}
