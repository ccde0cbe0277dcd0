package citewire.frontend.discord.digest;

import citewire.ask.digest.DigestTimes;
import citewire.frontend.discord.admin.AdminChannel;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.state.digest.DigestStore;
import citewire.state.digest.DigestStore.Claim;
import citewire.state.digest.KeptDigest;
import citewire.threads.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the digests that are due. A time is claimed in the store before anything is posted; where nobody has said what came of a
 * claim, since its process was killed, the channel itself is asked before it is posted again.
 */
final class DigestPosting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DigestPosting.class);

    /** Longer than posting takes, rate limits included, and as long as Discord knows a nonce again. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** In a row; a right that was taken away by mistake is given back within days. */
    private static final int MOST_FAILURES = 3;

    private final DigestStore store;
    private final DigestIssues issues;
    private final AdminChannel admins;
    private final Zones zones;
    private final Spoken spoken;
    private final Clock clock;
    private final Rounds rounds;

    DigestPosting(
            DigestStore store,
            DigestIssues issues,
            AdminChannel admins,
            Zones zones,
            Spoken spoken,
            Clock clock,
            Duration pace) {
        this.store = store;
        this.issues = issues;
        this.admins = admins;
        this.zones = zones;
        this.spoken = spoken;
        this.clock = clock;
        this.rounds = new Rounds("discord-digests", pace);
    }

    void start(JDA jda) {
        rounds.start(() -> look(jda));
    }

    private void look(JDA jda) {
        if (jda.getStatus() != JDA.Status.CONNECTED) {
            return;
        }
        for (KeptDigest kept : store.all()) {
            // a server that is down, or that the bot has left, is not there
            Guild guild = jda.getGuildById(kept.digest().guild());
            if (guild != null && !rounds.closed()) {
                DigestTimes.due(kept, zones.in(guild.getId()), clock.instant())
                        .ifPresent(slot -> deal(kept, slot, guild));
            }
        }
    }

    private void deal(KeptDigest kept, Instant slot, Guild guild) {
        String id = kept.digest().channel();
        var now = clock.instant();
        var claim = store.claim(id, slot, issues.sequence(), now, now.plus(CLAIM));
        if (claim.isEmpty()) {
            return;
        }
        var channel = guild.getChannelById(GuildMessageChannel.class, id);
        if (channel == null || !channel.canTalk()) {
            failed(kept, slot, guild, channel);
            return;
        }
        try {
            var post = new DigestPost(channel, slot);
            if (claim.get() == Claim.FIRST || !post.mayStand()) {
                issues.make(kept, slot, spoken.toAll(channel))
                        .ifPresent(issue -> post.send(issue, kept.digest().silent()));
            }
            store.done(id, slot);
        } catch (RuntimeException e) {
            broke(kept, slot, guild, channel, e);
        }
    }

    /** What a right or a deleted channel refuses stays refused; anything else is tried again, until it is too late for it. */
    private void broke(KeptDigest kept, Instant slot, Guild guild, GuildMessageChannel channel, RuntimeException e) {
        DiscordFaults.log(LOG, "post a digest", e);
        if (DiscordFaults.everyday(e)) {
            failed(kept, slot, guild, channel);
        }
        // else the claim runs out by itself: whether it was posted is asked then
    }

    private void failed(KeptDigest kept, Instant slot, Guild guild, @Nullable GuildMessageChannel channel) {
        int failures = store.failed(kept.digest().channel(), slot, MOST_FAILURES);
        boolean off = failures >= MOST_FAILURES;
        LOG.info("a digest of server {} could not be posted, {} times in a row", guild.getId(), failures);
        if (failures == 1 || off) {
            String place = channel == null ? "" : "<#" + channel.getId() + ">";
            admins.tell(
                    guild,
                    words -> Rendered.words(
                            words.text(channel == null ? "digest.failed.gone" : "digest.failed.right", place)
                                    + (off ? " " + words.text("digest.failed.off") : "")));
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
