package citewire.state.spend;

import java.time.LocalDate;
import java.util.List;

/** What calls of chat models have cost, by day, guild, member and model. Several processes may use it at once. */
public interface SpendStore {

    /**
     * Books the most that a call can cost, unless a ceiling would be passed by it. Looking and booking are one step, so that
     * calls of one moment cannot pass a ceiling together. What is booked counts as spent until it is settled: where a
     * process dies in between, it stays so, and goes with its day.
     */
    Booking book(Call call, Amount most, List<Ceiling> ceilings);

    /** Puts what the call has taken in the place of what was booked. Doing so twice equals doing so once. */
    void settle(Booking.Booked booking, Amount taken);

    /** What is spent and booked. */
    Amount spent(Span span);

    /** The account of some days by model, the dearest first. */
    List<ModelAccount> account(LocalDate from, LocalDate to);

    /**
     * Forgets who the members were before {@code members}, adding up what they have spent for their guild, and drops what is
     * older than {@code all} altogether.
     */
    void forget(LocalDate members, LocalDate all);
}
