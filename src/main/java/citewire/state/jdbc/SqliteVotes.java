package citewire.state.jdbc;

import citewire.state.VoteStore;
import java.time.Clock;
import java.time.Duration;

/** Votes on answers, for three months. */
final class SqliteVotes implements VoteStore {

    /** Longer than answers are mostly kept; what nobody can look up any more tells an owner nothing. */
    static final Duration LIFE = Duration.ofDays(90);

    private static final String CAST = """
            INSERT INTO vote (answer, member, guild, verdict, at, complained)
            VALUES (:answer, :member, :guild, :verdict, :at, :verdict = 'NOT_HELPFUL')
            ON CONFLICT DO UPDATE SET
                verdict = excluded.verdict, at = excluded.at, complained = max(complained, excluded.complained)
            """;

    private final Database database;
    private final Clock clock;
    private final Pseudonyms pseudonyms;

    SqliteVotes(Database database, Clock clock, Pseudonyms pseudonyms) {
        this.database = database;
        this.clock = clock;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean cast(Vote vote) {
        String member = pseudonyms.of(vote.member());
        var now = clock.instant();
        return database.write("keep a vote", handle -> {
            handle.execute("DELETE FROM vote WHERE at <= ?", now.minus(LIFE).toEpochMilli());
            boolean before = handle.createQuery("SELECT complained FROM vote WHERE answer = ? AND member = ?")
                    .bind(0, vote.answer())
                    .bind(1, member)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            handle.createUpdate(CAST)
                    .bind("answer", vote.answer())
                    .bind("member", member)
                    .bind("guild", vote.guild())
                    .bind("verdict", vote.verdict().name())
                    .bind("at", now.toEpochMilli())
                    .execute();
            return vote.verdict() == Verdict.NOT_HELPFUL && !before;
        });
    }

    @Override
    public Tally tally(String answer) {
        return database.read(
                "count votes",
                handle -> handle.createQuery(
                                "SELECT count(*) FILTER (WHERE verdict = 'HELPFUL') AS helpful, count(*) FILTER (WHERE verdict = 'NOT_HELPFUL') AS others"
                                        + " FROM vote WHERE answer = ?")
                        .bind(0, answer)
                        .map((row, context) -> new Tally(row.getInt("helpful"), row.getInt("others")))
                        .one());
    }
}
