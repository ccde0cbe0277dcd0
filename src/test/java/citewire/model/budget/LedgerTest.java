package citewire.model.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import citewire.config.Config;
import citewire.config.Price;
import citewire.domain.Asker;
import citewire.domain.Refusal;
import citewire.domain.Refusal.Whose;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.model.call.Permit;
import citewire.state.jdbc.SqliteState;
import citewire.state.spend.Amount;
import citewire.state.spend.Span;
import citewire.threads.Recurring;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Asker ANNA = new Asker("g1", "anna");
    private static final Asker BERT = new Asker("g1", "bert");
    private static final Asker CLEO = new Asker("g2", "cleo");

    /** A cent for a thousand tokens sent, two for a thousand written. */
    private static final Map<String, Price> PRICES =
            Map.of("big", new Price(new BigDecimal("10"), new BigDecimal("20")));

    @TempDir
    static Path folder;

    private static SqliteState state;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-01-31T12:00:00Z"));

    @BeforeAll
    static void open() {
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(7));
    }

    @BeforeEach
    void beginAnew() {
        state.spend().forget(LocalDate.MAX.minusYears(1), LocalDate.MAX.minusYears(1));
    }

    @AfterAll
    static void close() {
        state.close();
    }

    @Test
    void booksTheMostACallCanCostAndSettlesWhatItTook() {
        var ledger = ledger(money("0.05", null, null, null));

        var ticket = granted(ledger.book(ANNA, "big", 1000, 1000));

        assertThat(ledger.used(ANNA)).isEqualTo(0.6);
        assertThat(ledger.book(ANNA, "big", 1000, 1000)).isInstanceOf(Admission.Refused.class);
        ticket.settle(1000, 500);
        assertThat(ledger.used(ANNA)).isEqualTo(0.4);
        granted(ledger.book(ANNA, "big", 1000, 1000));
        assertThat(ledger.used(ANNA)).isEqualTo(1);
    }

    @Test
    void withoutALimitEverythingIsGrantedAndCounted() {
        var ledger = ledger(money(null, null, null, null));

        granted(ledger.book(ANNA, "big", 1_000_000, 1_000_000)).settle(3, 1);

        assertThat(ledger.used(ANNA)).isZero();
        assertThat(spent(LocalDate.of(2026, 1, 31))).isEqualTo(new Amount(3, 1, 50));
    }

    @Test
    void aLimitOfNothingGrantsNothing() {
        var ledger = ledger(money("0", null, null, null));

        assertThat(ledger.used(ANNA)).isEqualTo(1);
        assertThat(ledger.book(ANNA, "big", 1, 1)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void aModelWithoutAPriceIsHeldByTokensAlone() {
        var ledger = ledger(
                new Config.Limits("USD", PRICES, new BigDecimal("0.01"), null, null, null, 3000L, null, null, null));

        granted(ledger.book(ANNA, "unknown", 1500, 500));

        assertThat(ledger.used(ANNA)).isEqualTo(2.0 / 3);
        assertThat(ledger.book(ANNA, "unknown", 1000, 1)).isInstanceOf(Admission.Refused.class);
        granted(ledger.book(ANNA, "unknown", 999, 1));
    }

    @Test
    void whatAModelTookBeforeItHadAPriceIsToldAtThePriceOfNow() {
        var before = ledger(new Config.Limits("USD", Map.of(), null, null, null, null, null, null, null, null));
        granted(before.book(ANNA, "big", 1000, 100));

        assertThat(before.today().unpriced()).isEqualTo(1100);
        assertThat(before.today().lines().getFirst().cost()).isNull();

        var now = ledger(new Config.Limits("USD", PRICES, null, null, null, null, null, null, null, null));
        assertThat(now.today().unpriced()).isZero();
        assertThat(now.today().cost()).isEqualByComparingTo("0.012");
    }

    @Test
    void eachServerAndEachMemberHasAShareOfItsOwn() {
        var ledger = ledger(money(null, null, "0.05", "0.03"));
        granted(ledger.book(ANNA, "big", 1000, 1000));

        assertThat(refused(ledger.book(ANNA, "big", 1, 0)).whose()).isEqualTo(Whose.MEMBER);
        assertThat(refused(ledger.book(new Asker("g2", "anna"), "big", 1, 0)).whose())
                .isEqualTo(Whose.MEMBER);
        assertThat(refused(ledger.book(BERT, "big", 1000, 1000)).whose()).isEqualTo(Whose.GUILD);
        granted(ledger.book(CLEO, "big", 1000, 1000));
        granted(ledger.book(Asker.OWNER, "big", 100_000, 1000));
    }

    @Test
    void namesTheLimitThatHoldsLongest() {
        var ledger = ledger(money("0.01", "0.01", "0.01", "0.01"));

        assertThat(refused(ledger.book(ANNA, "big", 5000, 1)))
                .isEqualTo(new Refusal(Whose.EVERYONE, Instant.parse("2026-01-31T23:00:00Z")));
        clock.turn(Duration.ofDays(1));
        assertThat(refused(ledger.book(ANNA, "big", 5000, 1)))
                .isEqualTo(new Refusal(Whose.EVERYONE, Instant.parse("2026-02-28T23:00:00Z")));
    }

    @Test
    void aDayBeginsAtMidnightOfTheOwnersZone() {
        var ledger = ledger(money("0.03", null, null, null));
        granted(ledger.book(ANNA, "big", 1000, 1000));

        turnTo("2026-01-31T22:59:59.999Z");
        assertThat(refused(ledger.book(ANNA, "big", 1, 0)).until()).isEqualTo("2026-01-31T23:00:00Z");
        turnTo("2026-01-31T23:00:00Z");
        granted(ledger.book(ANNA, "big", 1000, 1000));
        assertThat(spent(LocalDate.of(2026, 2, 1))).isEqualTo(new Amount(1000, 1000, 30_000));
    }

    @Test
    void aDayOfTwentyThreeHoursEndsAtItsMidnight() {
        turnTo("2026-03-28T23:30:00Z");
        var ledger = ledger(money("0", null, null, null));

        assertThat(refused(ledger.book(ANNA, "big", 1, 0)).until()).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void aMonthHoldsOverItsDaysAndNotBeyond() {
        var ledger = ledger(money(null, "0.06", null, null));
        turnTo("2026-02-01T00:00:00Z");
        granted(ledger.book(ANNA, "big", 1000, 1000));
        turnTo("2026-02-28T22:00:00Z");
        granted(ledger.book(BERT, "big", 1000, 1000));

        assertThat(ledger.used(CLEO)).isEqualTo(1);
        assertThat(refused(ledger.book(CLEO, "big", 1, 0)).until()).isEqualTo("2026-02-28T23:00:00Z");
        turnTo("2026-02-28T23:00:00Z");
        assertThat(ledger.used(CLEO)).isZero();
    }

    @Test
    void aCallOverMidnightIsSettledOnTheDayItBegan() {
        var ledger = ledger(money("0.03", null, null, null));
        turnTo("2026-01-31T22:59:59Z");
        var ticket = granted(ledger.book(ANNA, "big", 1000, 1000));
        turnTo("2026-01-31T23:00:01Z");
        granted(ledger.book(ANNA, "big", 1000, 1000));

        ticket.settle(10, 10);

        assertThat(spent(LocalDate.of(2026, 1, 31))).isEqualTo(new Amount(10, 10, 300));
        assertThat(ledger.used(ANNA)).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackFindsItsDayAsItWas() {
        var ledger = ledger(money("0.04", null, null, "0.03"));
        granted(ledger.book(ANNA, "big", 1000, 1000));
        turnTo("2026-02-01T00:10:00Z");
        granted(ledger.book(ANNA, "big", 1000, 1000));

        turnTo("2026-01-31T22:30:00Z");

        assertThat(refused(ledger.book(ANNA, "big", 1, 0)).whose()).isEqualTo(Whose.MEMBER);
        granted(ledger.book(BERT, "big", 1000, 0));
        assertThat(refused(ledger.book(BERT, "big", 1, 0)).whose()).isEqualTo(Whose.EVERYONE);
        turnTo("2026-02-01T00:10:00Z");
        assertThat(refused(ledger.book(ANNA, "big", 1, 0)).whose()).isEqualTo(Whose.MEMBER);
    }

    @Test
    void forgetsWhoSpentWhatOnceTheDayAfterIsOver() {
        var ledger = ledger(money(null, "1", null, null));
        granted(ledger.book(ANNA, "big", 1000, 1000));
        var day = LocalDate.of(2026, 1, 31);

        turnTo("2026-02-01T22:59:00Z");
        ledger.forget();
        assertThat(state.spend().spent(new Span(day, day, null, "anna"))).isNotEqualTo(Amount.NOTHING);

        turnTo("2026-02-01T23:00:00Z");
        ledger.forget();
        assertThat(state.spend().spent(new Span(day, day, null, "anna"))).isEqualTo(Amount.NOTHING);
        assertThat(spent(day)).isEqualTo(new Amount(1000, 1000, 30_000));
    }

    @Test
    void aBotThatNobodyAsksForgetsToo() {
        var ledger = ledger(money(null, null, null, null));
        granted(ledger.book(ANNA, "big", 1000, 1000));
        var day = LocalDate.of(2026, 1, 31);

        try (var forgetting = new Recurring("forgetting who spent what", Duration.ofMillis(5), ledger::forget)) {
            forgetting.start();
            turnTo("2026-02-02T00:00:00Z");
            await().untilAsserted(() -> assertThat(state.spend().spent(new Span(day, day, null, "anna")))
                    .isEqualTo(Amount.NOTHING));
        }
        assertThat(spent(day)).isEqualTo(new Amount(1000, 1000, 30_000));
    }

    private Ledger ledger(Config.Limits limits) {
        return new Ledger(state.spend(), limits, BERLIN, clock);
    }

    private Amount spent(LocalDate day) {
        return state.spend().spent(new Span(day, day, null, null));
    }

    private void turnTo(String instant) {
        clock.turn(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private static Config.Limits money(
            @Nullable String day, @Nullable String month, @Nullable String guild, @Nullable String member) {
        return new Config.Limits(
                "USD", PRICES, amount(day), amount(month), amount(guild), amount(member), null, null, null, null);
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Permit granted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Granted.class);
        return ((Admission.Granted) admission).permit();
    }

    private static Refusal refused(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Refused.class);
        return ((Admission.Refused) admission).refusal();
    }
}
