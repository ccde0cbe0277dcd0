package citewire.state.jdbc;

import citewire.state.spend.Amount;
import citewire.state.spend.Booking;
import citewire.state.spend.Call;
import citewire.state.spend.Ceiling;
import citewire.state.spend.ModelAccount;
import citewire.state.spend.Span;
import citewire.state.spend.SpendStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The account in two tables: what is spent, with what is booked already in it, and the bookings that are open. */
final class SqliteSpend implements SpendStore {

    private static final String SUM = """
            SELECT COALESCE(SUM(input), 0) AS input, COALESCE(SUM(output), 0) AS output, COALESCE(SUM(micros), 0) AS micros
            FROM spend
            WHERE day BETWEEN :from AND :to
              AND (:guild IS NULL OR guild = :guild) AND (:member IS NULL OR member = :member)
            """;

    private static final String ADD = """
            INSERT INTO spend (day, guild, member, model, calls, input, output, micros)
            VALUES (:day, :guild, :member, :model, 1, :input, :output, :micros)
            ON CONFLICT DO UPDATE SET
                calls = calls + 1, input = input + :input, output = output + :output, micros = micros + :micros
            """;

    private static final String OPEN = """
            INSERT INTO spend_booking (day, guild, member, model, input, output, micros)
            VALUES (:day, :guild, :member, :model, :input, :output, :micros)
            RETURNING id
            """;

    private static final String SETTLE = """
            UPDATE spend SET
                input = spend.input - booked.input + :input,
                output = spend.output - booked.output + :output,
                micros = spend.micros - booked.micros + :micros
            FROM (SELECT * FROM spend_booking WHERE id = :id) AS booked
            WHERE spend.day = booked.day AND spend.guild = booked.guild
              AND spend.member = booked.member AND spend.model = booked.model
            """;

    private static final String ADD_UP = """
            INSERT INTO spend (day, guild, member, model, calls, input, output, micros)
            SELECT day, guild, '', model, SUM(calls), SUM(input), SUM(output), SUM(micros)
            FROM spend WHERE day < :day AND member <> '' GROUP BY day, guild, model
            ON CONFLICT DO UPDATE SET
                calls = calls + excluded.calls, input = input + excluded.input,
                output = output + excluded.output, micros = micros + excluded.micros
            """;

    private static final String ACCOUNT = """
            SELECT model, SUM(calls) AS calls, SUM(input) AS input, SUM(output) AS output, SUM(micros) AS micros
            FROM spend WHERE day BETWEEN ? AND ?
            GROUP BY model ORDER BY SUM(micros) DESC, SUM(input) + SUM(output) DESC, model
            """;

    private final Database database;
    private final Pseudonyms pseudonyms;

    SqliteSpend(Database database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Booking book(Call call, Amount most, List<Ceiling> ceilings) {
        return database.write("book a model's call", handle -> {
            Optional<Ceiling> full = ceilings.stream()
                    .filter(ceiling ->
                            !ceiling.holds(sum(handle, ceiling.span()).plus(most)))
                    .findFirst();
            return full.isPresent() ? new Booking.Refused(full.get()) : open(handle, call, most);
        });
    }

    private Booking.Booked open(Handle handle, Call call, Amount most) {
        bind(handle.createUpdate(ADD), call, most).execute();
        return new Booking.Booked(
                bind(handle.createQuery(OPEN), call, most).mapTo(Long.class).one());
    }

    private <S extends SqlStatement<S>> S bind(S statement, Call call, Amount amount) {
        return amount(statement, amount)
                .bind("day", call.day().toEpochDay())
                .bind("guild", call.guild())
                .bind("member", pseudonyms.of(call.member()))
                .bind("model", call.model());
    }

    private static <S extends SqlStatement<S>> S amount(S statement, Amount amount) {
        return statement
                .bind("input", amount.input())
                .bind("output", amount.output())
                .bind("micros", amount.micros());
    }

    @Override
    public void settle(Booking.Booked booking, Amount taken) {
        database.write("settle a model's call", handle -> {
            amount(handle.createUpdate(SETTLE), taken).bind("id", booking.id()).execute();
            return handle.execute("DELETE FROM spend_booking WHERE id = ?", booking.id());
        });
    }

    @Override
    public Amount spent(Span span) {
        return database.read("read what models have cost", handle -> sum(handle, span));
    }

    private Amount sum(Handle handle, Span span) {
        var member = span.member();
        return handle.createQuery(SUM)
                .bind("from", span.from().toEpochDay())
                .bind("to", span.to().toEpochDay())
                .bind("guild", span.guild())
                .bind("member", member == null ? null : pseudonyms.of(member))
                .map((row, context) -> amount(row))
                .one();
    }

    @Override
    public List<ModelAccount> account(LocalDate from, LocalDate to) {
        return database.read(
                "read what models have cost",
                handle -> handle.createQuery(ACCOUNT)
                        .bind(0, from.toEpochDay())
                        .bind(1, to.toEpochDay())
                        .map((row, context) ->
                                new ModelAccount(row.getString("model"), row.getLong("calls"), amount(row)))
                        .list());
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return new Amount(row.getLong("input"), row.getLong("output"), row.getLong("micros"));
    }

    /** An open booking of those days belongs to a process that died: it goes, and what was booked stays spent. */
    @Override
    public void forget(LocalDate members, LocalDate all) {
        database.write("forget who spent what", handle -> {
            handle.execute("DELETE FROM spend WHERE day < ?", all.toEpochDay());
            handle.createUpdate(ADD_UP).bind("day", members.toEpochDay()).execute();
            handle.execute("DELETE FROM spend WHERE day < ? AND member <> ''", members.toEpochDay());
            return handle.execute("DELETE FROM spend_booking WHERE day < ?", members.toEpochDay());
        });
    }
}
