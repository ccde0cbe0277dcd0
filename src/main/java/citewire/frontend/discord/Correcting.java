package citewire.frontend.discord;

import citewire.domain.kept.ShownAt;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.CorrectionRenderer;
import citewire.frontend.discord.reply.CorrectionReply;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.threads.Rounds;
import citewire.watch.Correction;
import citewire.watch.Corrections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says under the bot's own answers when their articles no longer say what was quoted. It looks when articles have changed, in
 * whatever process, and now and then for what had to wait.
 */
final class Correcting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Correcting.class);

    /** What waits for its channel or its turn is looked at again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** More would drown a channel where one article was asked about a lot; the newest answers come first. */
    private static final int AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Corrections corrections;
    private final ZoneId zone;
    private final Spoken spoken;
    private final Clock clock;
    private final Rounds rounds;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private long seen = -1;
    private Instant next = Instant.MIN;

    /** @param pace between two looks at whether articles have changed */
    Correcting(DiscordParts parts, Spoken spoken, Duration pace) {
        this.corrections = parts.corrections();
        this.zone = parts.zone();
        this.spoken = spoken;
        this.clock = parts.clock();
        this.rounds = new Rounds("discord-corrections", pace);
    }

    void start(JDA jda) {
        rounds.start(() -> look(jda));
    }

    private void look(JDA jda) {
        long sequence = corrections.sequence();
        if (jda.getStatus() == JDA.Status.CONNECTED
                && (sequence != seen || !clock.instant().isBefore(next))) {
            corrections.pending().forEach(correction -> tell(jda, correction));
            seen = sequence;
            next = clock.instant().plus(AGAIN);
        }
    }

    private void tell(JDA jda, Correction correction) {
        var channel = channel(jda, correction.shown());
        if (!rounds.closed() && channel != null && free(channel) && corrections.take(correction)) {
            try {
                var renderer = new CorrectionRenderer(zone, spoken.toAll(channel));
                new CorrectionReply(channel, correction.shown().message()).send(renderer.render(correction));
                sent.computeIfAbsent(channel.getId(), id -> new ArrayDeque<>()).add(clock.instant());
            } catch (RuntimeException e) {
                failed(correction, e);
            }
        }
    }

    /** A message that is gone, or a right that was taken away, stays so; anything else is tried again. */
    private void failed(Correction correction, RuntimeException e) {
        if (CorrectionReply.impossible(e)) {
            LOG.debug("an answer that was to be corrected is out of reach", e);
        } else {
            corrections.giveBack(correction);
            DiscordFaults.log(LOG, "correct an answer", e);
        }
    }

    /** Null where it is gone, or the bot may not reply there. */
    private static @Nullable MessageChannel channel(JDA jda, ShownAt shown) {
        var channel = jda.getChannelById(MessageChannel.class, shown.channel());
        return channel == null || !channel.canTalk() || !readable(channel) ? null : channel;
    }

    /** Without the right to read back, a bot may speak but not reply. */
    private static boolean readable(MessageChannel channel) {
        return !(channel instanceof GuildMessageChannel guild)
                || guild.getGuild().getSelfMember().hasPermission(guild, Permission.MESSAGE_HISTORY);
    }

    private boolean free(MessageChannel channel) {
        var times = sent.computeIfAbsent(channel.getId(), id -> new ArrayDeque<>());
        Instant anHourAgo = clock.instant().minus(HOUR);
        times.removeIf(time -> time.isBefore(anHourAgo));
        return times.size() < AN_HOUR;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
