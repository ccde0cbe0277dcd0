package citewire.state.jdbc;

import citewire.state.guild.QuotaAnswer;
import citewire.state.guild.QuotaAnswer.Per;
import citewire.state.guild.QuotaAnswer.Whose;
import citewire.state.guild.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts the questions of one server up to a moment, in the transaction that adds one. */
final class QuotaCount {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** What the clock has not reached yet was asked before it was set back. */
    private static final String ASKED = " FROM asked WHERE guild = :guild AND at > :since AND at <= :now"
            + " AND (:channel IS NULL OR channel = :channel) AND (:member IS NULL OR member = :member)";

    private final Handle handle;
    private final String guild;
    private final Instant now;

    QuotaCount(Handle handle, String guild, Instant now) {
        this.handle = handle;
        this.guild = guild;
        this.now = now;
    }

    private record Limit(
            Whose whose,
            Per per,
            int most,
            @Nullable String channel,
            @Nullable String member) {
        Duration time() {
            return per == Per.HOUR ? HOUR : DAY;
        }
    }

    QuotaAnswer ask(String channel, String member, Quotas quotas) {
        handle.execute("DELETE FROM asked WHERE at <= ?", now.minus(DAY).toEpochMilli());
        var refused = Stream.of(
                        new Limit(Whose.MEMBER, Per.DAY, quotas.memberDay(), null, member),
                        new Limit(Whose.MEMBER, Per.HOUR, quotas.memberHour(), null, member),
                        new Limit(Whose.CHANNEL, Per.HOUR, quotas.channelHour(), channel, null),
                        new Limit(Whose.GUILD, Per.DAY, quotas.guildDay(), null, null),
                        new Limit(Whose.GUILD, Per.HOUR, quotas.guildHour(), null, null))
                .filter(limit -> limit.most() > 0)
                .flatMap(limit -> refusal(limit).stream())
                .findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        handle.execute(
                "INSERT INTO asked (at, guild, channel, member) VALUES (?, ?, ?, ?)",
                now.toEpochMilli(),
                guild,
                channel,
                member);
        return new QuotaAnswer.Granted();
    }

    /** The next may be asked when enough of them are old enough. */
    private Optional<QuotaAnswer> refusal(Limit limit) {
        int asked = bind("SELECT count(*)" + ASKED, limit).mapTo(Integer.class).one();
        return asked < limit.most()
                ? Optional.empty()
                : bind("SELECT at" + ASKED + " ORDER BY at LIMIT 1 OFFSET :older", limit)
                        .bind("older", asked - limit.most())
                        .mapTo(Long.class)
                        .map(at -> Instant.ofEpochMilli(at).plus(limit.time()))
                        .map(again -> new QuotaAnswer.Refused(limit.whose(), limit.per(), asked, again))
                        .findOne()
                        .map(refused -> refused);
    }

    private Query bind(String sql, Limit limit) {
        return handle.createQuery(sql)
                .bind("guild", guild)
                .bind("since", now.minus(limit.time()).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("channel", limit.channel())
                .bind("member", limit.member());
    }
}
