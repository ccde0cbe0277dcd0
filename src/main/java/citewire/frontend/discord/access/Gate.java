package citewire.frontend.discord.access;

import citewire.state.guild.GuildStore;
import citewire.state.guild.QuotaAnswer;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;

/** Lets a member's question in, or says in words why not. A question that is let in counts for the quotas. */
public final class Gate {

    private final GuildStore store;

    public Gate(GuildStore store) {
        this.store = store;
    }

    /**
     * Why a member may not make the bot speak here, which is no question and counts for no quota.
     *
     * @param member null in a direct message; there, and in a server without the bot, nothing holds
     */
    public Optional<String> closed(@Nullable Member member, @Nullable Channel channel, Words words) {
        if (member == null || channel == null || member.getGuild().isDetached()) {
            return Optional.empty();
        }
        String guild = member.getGuild().getId();
        var roles = new ArrayList<String>(List.of(guild));
        member.getUnsortedRoles().stream().map(ISnowflake::getId).forEach(roles::add);
        return new Access(store.rules(guild))
                .refuses(places(channel), roles, member.getId())
                .map(refusal -> words.text("gate.access", refusal.name()));
    }

    /** @param member null in a direct message; there, and in a server without the bot, nothing holds */
    public Optional<String> refusal(@Nullable Member member, @Nullable Channel channel, Words words) {
        if (member == null || channel == null || member.getGuild().isDetached()) {
            return Optional.empty();
        }
        return closed(member, channel, words)
                .or(() -> quota(member.getGuild().getId(), channel.getId(), member.getId(), words));
    }

    /** Tells whoever asks, alone, why their question is not let in; false where it is, and nothing was said. */
    public boolean refuses(IReplyCallback event, Words words) {
        var refusal = refusal(event.getMember(), event.getChannel(), words);
        refusal.ifPresent(why -> event.reply(why).setEphemeral(true).complete());
        return refusal.isPresent();
    }

    private Optional<String> quota(String guild, String channel, String member, Words words) {
        var quotas = store.settings(guild).quotas();
        return switch (store.ask(guild, channel, member, quotas)) {
            case QuotaAnswer.Granted granted -> Optional.empty();
            case QuotaAnswer.Refused refused ->
                Optional.of(words.text(
                        "gate.quota",
                        refused.whose().name(),
                        refused.asked(),
                        refused.per().name(),
                        // up to a second later, as Discord's mark counts whole ones
                        "<t:%d:R>".formatted(refused.again().plusMillis(999).getEpochSecond())));
        };
    }

    /** The nearest first. */
    private static List<String> places(Channel channel) {
        var places = new ArrayList<String>();
        places.add(channel.getId());
        Channel within = channel;
        if (channel instanceof ThreadChannel thread) {
            within = thread.getParentChannel();
            places.add(within.getId());
        }
        if (within instanceof ICategorizableChannel categorized && categorized.getParentCategoryIdLong() != 0) {
            places.add(Long.toUnsignedString(categorized.getParentCategoryIdLong()));
        }
        return places;
    }
}
