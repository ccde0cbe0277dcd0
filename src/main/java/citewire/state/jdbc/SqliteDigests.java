package citewire.state.jdbc;

import citewire.state.digest.Digest;
import citewire.state.digest.DigestStore;
import citewire.state.digest.KeptDigest;
import citewire.state.digest.QuietHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Digests in a table, one row a channel. */
final class SqliteDigests implements DigestStore {

    private static final String KEEP = """
            INSERT INTO digest (channel, guild, day, hour, quiet_from, quiet_until, silent, since)
            VALUES (:channel, :guild, :day, :hour, :quietFrom, :quietUntil, :silent, :since)
            ON CONFLICT (channel) DO UPDATE SET guild = excluded.guild, day = excluded.day, hour = excluded.hour,
                quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, silent = excluded.silent,
                since = excluded.since, failures = 0, off = 0
            """;

    private static final String FREE = """
            SELECT CASE WHEN claimed = :slot THEN 'AGAIN' ELSE 'FIRST' END FROM digest
            WHERE channel = :channel AND off = 0 AND (slot IS NULL OR slot < :slot)
                AND (claimed IS NULL OR claimed <> :slot OR claimed_until <= :now)
            """;

    private static final String CLAIM = """
            UPDATE digest SET claimed = :slot, claimed_until = :until,
                claimed_sequence = CASE WHEN claimed = :slot THEN claimed_sequence ELSE :sequence END,
                claimed_at = CASE WHEN claimed = :slot THEN claimed_at ELSE :now END
            WHERE channel = :channel
            """;

    private static final String DONE = """
            UPDATE digest SET slot = claimed, sequence = claimed_sequence, known_at = claimed_at, failures = 0,
                claimed = NULL, claimed_until = NULL
            WHERE channel = ? AND claimed = ?
            """;

    private static final String FAILED = """
            UPDATE digest SET slot = claimed, failures = failures + 1, off = failures + 1 >= ?,
                claimed = NULL, claimed_until = NULL
            WHERE channel = ? AND claimed = ?
            """;

    private final Database database;
    private final Clock clock;

    SqliteDigests(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(Digest digest) {
        var day = digest.day();
        var quiet = digest.quiet();
        database.write(
                "keep a digest",
                handle -> handle.createUpdate(KEEP)
                        .bind("channel", digest.channel())
                        .bind("guild", digest.guild())
                        .bind("day", day == null ? null : day.getValue())
                        .bind("hour", digest.hour())
                        .bind("quietFrom", quiet == null ? null : quiet.from())
                        .bind("quietUntil", quiet == null ? null : quiet.until())
                        .bind("silent", digest.silent())
                        .bind("since", clock.millis())
                        .execute());
    }

    @Override
    public boolean drop(String guild, String channel) {
        return database.write(
                        "drop a digest",
                        handle -> handle.execute("DELETE FROM digest WHERE guild = ? AND channel = ?", guild, channel))
                > 0;
    }

    @Override
    public List<KeptDigest> all() {
        return database.read(
                "list the digests",
                handle -> handle.createQuery("SELECT * FROM digest")
                        .map((row, context) -> kept(row))
                        .list());
    }

    @Override
    public List<KeptDigest> of(String guild) {
        return database.read(
                "list the digests of a server",
                handle -> handle.createQuery("SELECT * FROM digest WHERE guild = ? ORDER BY channel")
                        .bind(0, guild)
                        .map((row, context) -> kept(row))
                        .list());
    }

    private static KeptDigest kept(ResultSet row) throws SQLException {
        int day = row.getInt("day");
        var digest = new Digest(
                row.getString("guild"),
                row.getString("channel"),
                day == 0 ? null : DayOfWeek.of(day),
                row.getInt("hour"),
                quiet(row),
                row.getBoolean("silent"));
        return new KeptDigest(
                digest,
                Instant.ofEpochMilli(row.getLong("since")),
                SqliteFeeds.instant(row, "slot"),
                row.getLong("sequence"),
                SqliteFeeds.instant(row, "known_at"),
                row.getInt("failures"),
                row.getBoolean("off"));
    }

    private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        int from = row.getInt("quiet_from");
        return row.wasNull() ? null : new QuietHours(from, row.getInt("quiet_until"));
    }

    @Override
    public Optional<Claim> claim(String channel, Instant slot, long sequence, Instant now, Instant until) {
        return database.write("claim a digest", handle -> {
            var claim = handle.createQuery(FREE)
                    .bind("channel", channel)
                    .bind("slot", slot.toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .mapTo(String.class)
                    .findOne()
                    .map(Claim::valueOf);
            claim.ifPresent(free -> handle.createUpdate(CLAIM)
                    .bind("channel", channel)
                    .bind("slot", slot.toEpochMilli())
                    .bind("until", until.toEpochMilli())
                    .bind("sequence", sequence)
                    .bind("now", now.toEpochMilli())
                    .execute());
            return claim;
        });
    }

    @Override
    public void done(String channel, Instant slot) {
        database.write("note that a digest was posted", handle -> handle.execute(DONE, channel, slot.toEpochMilli()));
    }

    @Override
    public int failed(String channel, Instant slot, int most) {
        return database.write("note that a digest cannot be posted", handle -> {
            handle.execute(FAILED, most, channel, slot.toEpochMilli());
            return handle.createQuery("SELECT failures FROM digest WHERE channel = ?")
                    .bind(0, channel)
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0);
        });
    }
}
