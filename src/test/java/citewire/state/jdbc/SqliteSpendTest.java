package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.NewStore;
import citewire.state.spend.Amount;
import citewire.state.spend.Booking;
import citewire.state.spend.Booking.Booked;
import citewire.state.spend.Call;
import citewire.state.spend.Ceiling;
import citewire.state.spend.ModelAccount;
import citewire.state.spend.Span;
import citewire.state.spend.SpendStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSpendTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Call ANNA = new Call(DAY, "g1", "anna", "big");
    private static final Call BERT = new Call(DAY, "g1", "bert", "big");
    private static final Call ELSEWHERE = new Call(DAY, "g2", "anna", "small");
    private static final Amount MOST = new Amount(1000, 700, 2400);
    private static final Amount TAKEN = new Amount(800, 200, 1100);

    @TempDir
    static Path folder;

    private static SqliteState state;

    private SpendStore spend;

    @BeforeAll
    static void open() {
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(7));
    }

    @BeforeEach
    void beginAnew() {
        spend = state.spend();
        spend.forget(LocalDate.MAX.minusYears(1), LocalDate.MAX.minusYears(1));
    }

    @AfterAll
    static void close() {
        state.close();
    }

    @Test
    void countsWhatIsBookedAsSpentUntilItIsSettled() {
        var booked = book(ANNA, MOST);

        assertThat(spend.spent(all())).isEqualTo(MOST);

        spend.settle(booked, TAKEN);
        assertThat(spend.spent(all())).isEqualTo(TAKEN);
    }

    @Test
    void settlingTwiceEqualsSettlingOnce() {
        var first = book(ANNA, MOST);
        spend.settle(first, TAKEN);
        var second = book(ANNA, MOST);

        spend.settle(first, Amount.NOTHING);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(spend.spent(all())).isEqualTo(TAKEN.plus(MOST));
    }

    @Test
    void aCallThatTookMoreThanWasBookedIsCountedInFull() {
        var booked = book(ANNA, TAKEN);

        spend.settle(booked, MOST);

        assertThat(spend.spent(all())).isEqualTo(MOST);
    }

    @Test
    void whatAProcessLeftBookedAsItDiedStaysSpent() {
        book(ANNA, MOST);
        close();
        open();
        spend = state.spend();

        assertThat(spend.spent(all())).isEqualTo(MOST);
        spend.forget(DAY.plusDays(1), DAY.minusYears(1));
        assertThat(spend.spent(all())).isEqualTo(MOST);
    }

    @Test
    void refusesWhatWouldPassACeilingAndSaysWhich() {
        book(ANNA, MOST);
        var tokens = new Ceiling(all(), 3400, Ceiling.NONE);
        var money = new Ceiling(member("anna"), Ceiling.NONE, 4799);

        assertThat(spend.book(ANNA, MOST, List.of(tokens, money))).isEqualTo(new Booking.Refused(money));
        assertThat(spend.spent(all())).isEqualTo(MOST);
        assertThat(spend.book(BERT, MOST, List.of(tokens))).isInstanceOf(Booked.class);
        assertThat(spend.book(BERT, new Amount(1, 0, 0), List.of(tokens))).isEqualTo(new Booking.Refused(tokens));
    }

    @Test
    void addsUpByGuildMemberAndDays() {
        book(ANNA, MOST);
        book(BERT, MOST);
        book(ELSEWHERE, TAKEN);
        book(new Call(DAY.plusDays(1), "g1", "anna", "big"), TAKEN);

        assertThat(spend.spent(all())).isEqualTo(MOST.plus(MOST).plus(TAKEN));
        assertThat(spend.spent(new Span(DAY, DAY, "g1", null))).isEqualTo(MOST.plus(MOST));
        assertThat(spend.spent(member("anna"))).isEqualTo(MOST.plus(TAKEN));
        assertThat(spend.spent(new Span(DAY, DAY.plusDays(1), null, null)))
                .isEqualTo(MOST.plus(MOST).plus(TAKEN).plus(TAKEN));
        assertThat(spend.spent(new Span(DAY.minusDays(9), DAY.minusDays(1), null, null)))
                .isEqualTo(Amount.NOTHING);
    }

    @Test
    void tellsTheAccountByModelTheDearestFirst() {
        book(ELSEWHERE, TAKEN);
        book(ANNA, MOST);
        book(BERT, MOST);

        assertThat(spend.account(DAY, DAY))
                .containsExactly(new ModelAccount("big", 2, MOST.plus(MOST)), new ModelAccount("small", 1, TAKEN));
    }

    @Test
    void forgetsMembersAndKeepsWhatTheirGuildsSpent() {
        var open = book(ANNA, MOST);
        book(BERT, MOST);
        book(ELSEWHERE, TAKEN);
        book(new Call(DAY.plusDays(1), "g1", "anna", "big"), TAKEN);

        spend.forget(DAY.plusDays(1), DAY.minusYears(1));
        spend.forget(DAY.plusDays(1), DAY.minusYears(1));
        spend.settle(open, Amount.NOTHING);

        assertThat(spend.spent(member("anna"))).isEqualTo(Amount.NOTHING);
        assertThat(spend.spent(new Span(DAY, DAY, "g1", null))).isEqualTo(MOST.plus(MOST));
        assertThat(spend.account(DAY, DAY))
                .containsExactly(new ModelAccount("big", 2, MOST.plus(MOST)), new ModelAccount("small", 1, TAKEN));
        assertThat(spend.spent(new Span(DAY.plusDays(1), DAY.plusDays(1), null, "anna")))
                .isEqualTo(TAKEN);
    }

    @Test
    void dropsWhatIsTooOldAltogether() {
        book(ANNA, MOST);

        spend.forget(DAY.plusYears(2), DAY.plusDays(1));

        assertThat(spend.account(DAY, DAY)).isEmpty();
    }

    private Booked book(Call call, Amount most) {
        return (Booked) spend.book(call, most, List.of());
    }

    private static Span all() {
        return new Span(DAY, DAY, null, null);
    }

    private static Span member(String member) {
        return new Span(DAY, DAY, null, member);
    }
}
