package citewire.model.budget;

import citewire.config.Config;
import citewire.domain.Asker;
import citewire.domain.Refusal;
import citewire.state.spend.Amount;
import citewire.state.spend.Booking;
import citewire.state.spend.Call;
import citewire.state.spend.Ceiling;
import citewire.state.spend.ModelAccount;
import citewire.state.spend.Span;
import citewire.state.spend.SpendStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The owner's limits, and the account they are held against. What a call can cost at most is booked before it, so that
 * no number of calls at once, in any number of processes, passes a limit. For any number of threads.
 */
public final class Ledger {

    /** The days that who spent what is kept beyond its own: a clock that is set back by hours finds its day untouched. */
    private static final int MEMBER_DAYS = 1;

    /** The account is kept so that an owner can compare a month with that of a year before. */
    private static final int ACCOUNT_MONTHS = 13;

    /** A member like any other, for whom all limits hold. */
    private static final Asker SOMEBODY = new Asker("-", "-");

    private final SpendStore store;
    private final Config.Limits limits;
    private final ZoneId zone;
    private final Clock clock;
    private final AtomicReference<@Nullable LocalDate> forgotten = new AtomicReference<>();

    /** @param zone in which days and months begin */
    public Ledger(SpendStore store, Config.Limits limits, ZoneId zone, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.zone = zone;
        this.clock = clock;
    }

    /** How much is used of the limit that is fullest for the asker: 1 is all of it, 0 is nothing or no limit. */
    public double used(Asker asker) {
        return Limit.of(limits, asker, day()).stream()
                .mapToDouble(limit -> limit.used(spent(limit)))
                .max()
                .orElse(0);
    }

    /**
     * Books a call at the most it can cost.
     *
     * @param model its name at the provider
     * @param input the most tokens it can count in what is sent
     * @param output the most tokens it may write
     */
    public Admission book(Asker asker, String model, long input, long output) {
        var day = day();
        forgetBefore(day);
        var inForce = Limit.of(limits, asker, day);
        var call = new Call(day, asker.guild(), asker.member(), model);
        var ceilings = inForce.stream().map(Limit::ceiling).toList();
        return switch (store.book(call, amount(model, input, output), ceilings)) {
            case Booking.Booked booked ->
                new Admission.Granted((sent, written) -> store.settle(booked, amount(model, sent, written)));
            case Booking.Refused refused -> new Admission.Refused(refusal(refused.ceiling(), inForce));
        };
    }

    /**
     * Which limit stands in the way of a call now; null where none does. Books nothing, so that another may be quicker.
     *
     * @param input as for {@link #book}
     */
    @Nullable Refusal refuses(Asker asker, String model, long input, long output) {
        var most = amount(model, input, output);
        return Limit.of(limits, asker, day()).stream()
                .filter(limit -> !limit.ceiling().holds(spent(limit).plus(most)))
                .map(limit -> new Refusal(limit.whose(), limit.renewed(zone)))
                .findFirst()
                .orElse(null);
    }

    /** Whether every limit would hold such a call if nothing were spent. */
    boolean holds(String model, long input, long output) {
        var most = amount(model, input, output);
        return Limit.of(limits, SOMEBODY, day()).stream()
                .allMatch(limit -> limit.ceiling().holds(most));
    }

    /** Whether any limit holds for the asker. */
    boolean limits(Asker asker) {
        return !Limit.of(limits, asker, day()).isEmpty();
    }

    /** What that many tokens cost; null where the model has no price. */
    public @Nullable BigDecimal cost(String model, long input, long output) {
        return limits.price(model)
                .map(price -> Money.of(price.micros(input, output)))
                .orElse(null);
    }

    /** Of all costs, as the owner names it. */
    public String currency() {
        return limits.currency();
    }

    private Amount spent(Limit limit) {
        return store.spent(limit.ceiling().span());
    }

    private Refusal refusal(Ceiling full, List<Limit> inForce) {
        return inForce.stream()
                .filter(limit -> limit.ceiling().equals(full))
                .map(limit -> new Refusal(limit.whose(), limit.renewed(zone)))
                .findFirst()
                .orElseThrow();
    }

    private Amount amount(String model, long input, long output) {
        return new Amount(
                input,
                output,
                limits.price(model).map(price -> price.micros(input, output)).orElse(0L));
    }

    /** What was taken today, against the limits of a day. */
    public Account today() {
        var day = day();
        return account(new Span(day, day, null, null), limits.costPerDay(), limits.tokensPerDay());
    }

    /** What was taken this month, against the limits of a month. */
    public Account month() {
        return account(Limit.month(day()), limits.costPerMonth(), limits.tokensPerMonth());
    }

    /** What was taken from one day to another, against no limit. */
    public Account between(LocalDate from, LocalDate to) {
        return account(new Span(from, to, null, null), null, null);
    }

    private Account account(Span days, @Nullable BigDecimal costLimit, @Nullable Long tokenLimit) {
        var lines =
                store.account(days.from(), days.to()).stream().map(this::line).toList();
        var renewed = days.to().plusDays(1).atStartOfDay(zone).toInstant();
        return new Account(
                days.from(), days.to(), renewed, limits.currency(), limits.pricesOf(), lines, costLimit, tokenLimit);
    }

    /** What was called before its model had a price is told at the price of now. */
    private Account.Line line(ModelAccount taken) {
        var amount = taken.amount();
        var price = limits.price(taken.model());
        long micros = amount.micros() > 0
                ? amount.micros()
                : price.map(it -> it.micros(amount.input(), amount.output())).orElse(0L);
        boolean priced = micros > 0 || price.isPresent();
        return new Account.Line(
                taken.model(), taken.calls(), amount.input(), amount.output(), priced ? Money.of(micros) : null);
    }

    /** Forgets who spent what on the days before yesterday. */
    public void forget() {
        forgetBefore(day());
    }

    private void forgetBefore(LocalDate day) {
        if (!day.equals(forgotten.get())) {
            store.forget(day.minusDays(MEMBER_DAYS), day.minusMonths(ACCOUNT_MONTHS));
            forgotten.set(day);
        }
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
