package citewire.state.jdbc;

import citewire.state.report.ReportStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts kept answers by their outcome, and keeps which weeks the owner was told of. */
final class SqliteReports implements ReportStore {

    private static final String OF_MEMBERS =
            " FROM kept_answer WHERE asker IS NOT NULL AND begun >= :from AND begun < :to AND expires > :now";

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE kind = 'cited') AS answered, count(*) FILTER (WHERE kind = 'declined') AS declined,
                count(*) FILTER (WHERE kind = 'failed') AS failed,
                (SELECT count(*) FROM vote WHERE verdict = 'NOT_HELPFUL' AND at >= :from AND at < :to) AS unhelpful
            FROM (SELECT json_extract(record, '$.outcome.answer.kind') AS kind""" + OF_MEMBERS + ")";

    private static final String UNCOVERED = "SELECT asker, json_extract(record, '$.question.text') AS question"
            + OF_MEMBERS + " AND json_extract(record, '$.outcome.answer.kind') = 'declined'"
            + " AND coalesce(json_extract(record, '$.outcome.answer.searched.unread'), 0) = 0";

    private static final String CLAIM = """
            INSERT INTO weekly_report (week, claimed_until) VALUES (?, ?)
            ON CONFLICT (week) DO UPDATE SET claimed_until = excluded.claimed_until
                WHERE told IS NULL AND claimed_until <= ?
            """;

    private final Database database;
    private final Clock clock;

    SqliteReports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Counts counts(Instant from, Instant to) {
        return database.read(
                "count what members asked",
                handle -> handle.createQuery(COUNTS)
                        .bind("from", from.toEpochMilli())
                        .bind("to", to.toEpochMilli())
                        .bind("now", clock.millis())
                        .map((row, context) -> new Counts(
                                row.getInt("answered"),
                                row.getInt("declined"),
                                row.getInt("failed"),
                                row.getInt("unhelpful")))
                        .one());
    }

    @Override
    public List<Uncovered> uncovered(Instant from, Instant to) {
        return database.read(
                "read what was not answered",
                handle -> handle.createQuery(UNCOVERED)
                        .bind("from", from.toEpochMilli())
                        .bind("to", to.toEpochMilli())
                        .bind("now", clock.millis())
                        .map((row, context) -> new Uncovered(row.getString("asker"), row.getString("question")))
                        .list());
    }

    @Override
    public boolean claim(LocalDate week, Instant now, Instant until) {
        return database.write(
                        "claim a weekly report",
                        handle -> handle.execute(CLAIM, week.toEpochDay(), until.toEpochMilli(), now.toEpochMilli()))
                > 0;
    }

    @Override
    public void told(LocalDate week, Instant now) {
        database.write(
                "note a weekly report",
                handle -> handle.execute(
                        "UPDATE weekly_report SET told = ? WHERE week = ?", now.toEpochMilli(), week.toEpochDay()));
    }
}
