package citewire.model.budget;

import citewire.config.Config;
import citewire.domain.Asker;
import citewire.domain.Refusal.Whose;
import citewire.state.spend.Amount;
import citewire.state.spend.Ceiling;
import citewire.state.spend.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One limit of the owner's, as it holds on a day for an asker.
 *
 * @param whose for whom it holds
 */
record Limit(Whose whose, Ceiling ceiling) {

    /** Those that hold for the asker, the one that lasts longest first. */
    static List<Limit> of(Config.Limits limits, Asker asker, LocalDate day) {
        var today = new Span(day, day, null, null);
        var month = month(day);
        var all = Stream.of(
                limit(Whose.EVERYONE, month, limits.tokensPerMonth(), limits.costPerMonth()),
                limit(Whose.EVERYONE, today, limits.tokensPerDay(), limits.costPerDay()));
        return Stream.concat(all, ofMember(limits, asker, day))
                .filter(limit -> limit.fill().limits())
                .toList();
    }

    /** The calendar month of a day. */
    static Span month(LocalDate day) {
        return new Span(
                day.with(TemporalAdjusters.firstDayOfMonth()),
                day.with(TemporalAdjusters.lastDayOfMonth()),
                null,
                null);
    }

    private static Stream<Limit> ofMember(Config.Limits limits, Asker asker, LocalDate day) {
        if (asker.equals(Asker.OWNER)) {
            return Stream.empty();
        }
        return Stream.of(
                limit(
                        Whose.GUILD,
                        new Span(day, day, asker.guild(), null),
                        limits.tokensPerGuildDay(),
                        limits.costPerGuildDay()),
                limit(
                        Whose.MEMBER,
                        new Span(day, day, null, asker.member()),
                        limits.tokensPerMemberDay(),
                        limits.costPerMemberDay()));
    }

    private static Limit limit(Whose whose, Span span, @Nullable Long tokens, @Nullable BigDecimal cost) {
        var fill = new Fill(tokens, cost);
        return new Limit(whose, new Ceiling(span, fill.tokens(), fill.micros()));
    }

    private Fill fill() {
        return new Fill(ceiling.tokens(), ceiling.micros());
    }

    /** How much of it is used, from 0 to 1 and beyond; of tokens and money the fuller one. */
    double used(Amount taken) {
        return fill().used(taken);
    }

    /** When it begins anew. */
    Instant renewed(ZoneId zone) {
        return ceiling.span().to().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
