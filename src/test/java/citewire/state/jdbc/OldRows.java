package citewire.state.jdbc;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A row of each kind, as stores of all schemas held them. */
final class OldRows {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final URI FEED = URI.create("https://one.example/feed");

    private OldRows() {}

    /** @param values column, value, column, value …; columns that a schema does not have yet are left out */
    record Row(String table, List<Object> values) {
        Row(String table, Object... values) {
            this(table, List.of(values));
        }
    }

    static List<Row> all() throws IOException {
        String record;
        try (var json = Objects.requireNonNull(OldRows.class.getResourceAsStream("kept-answer.json"))) {
            record = new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
        long later = NOON.plus(Duration.ofDays(20)).toEpochMilli();
        return List.of(
                articleRow(1, "a1", 2, 1, 1),
                articleRow(2, "gone", 1, 0, 2),
                versionRow(1, 1, "The first text."),
                versionRow(1, 2, "The second text."),
                versionRow(2, 1, "It was withdrawn."),
                new Row("article_twin", "id", "twin", "article", 1),
                new Row("seed_file", "path", "seed.txt", "state", "s"),
                new Row("seed_article", "path", "seed.txt", "id", "a1"),
                new Row(
                        "component",
                        "id",
                        "button",
                        "action",
                        "a",
                        "payload",
                        "p",
                        "guild",
                        "g",
                        "channel",
                        "c",
                        "user",
                        "7",
                        "expires",
                        later),
                new Row(
                        "conversation",
                        "message",
                        "m1",
                        "parent",
                        "",
                        "question",
                        "Who?",
                        "cited",
                        "[]",
                        "expires",
                        later),
                new Row(
                        "feed",
                        "number",
                        1,
                        "address",
                        FEED.toString(),
                        "title",
                        "One",
                        "topic",
                        "",
                        "configured",
                        0,
                        "added",
                        1,
                        "period",
                        3_600_000,
                        "due",
                        0),
                new Row(
                        "feed_entry",
                        "feed",
                        1,
                        "key",
                        "entry",
                        "content",
                        "c",
                        "article",
                        "a1",
                        "attempts",
                        0,
                        "first_seen",
                        NOON.toEpochMilli(),
                        "last_seen",
                        NOON.toEpochMilli()),
                new Row(
                        "feed_failure",
                        "feed",
                        1,
                        "address",
                        "https://one.example/1",
                        "stage",
                        "HTTP",
                        "severity",
                        "PASSING",
                        "cause",
                        "down",
                        "failed",
                        NOON.toEpochMilli(),
                        "times",
                        1),
                new Row("story_article", "article", 1, "story", 1, "keys", new byte[8]),
                new Row("story_key", "key", 0, "article", 1),
                new Row("story_waiting", "article", 2),
                new Row("kept_answer", "number", 1, "id", "k1", "expires", later, "record", record),
                new Row("kept_citation", "answer", 1, "article", "a1", "looked", 0),
                new Row(
                        "spend", "day", 20_000, "guild", "g", "member", "", "model", "m", "calls", 1, "input", 10,
                        "output", 1, "micros", 100),
                new Row(
                        "spend", "day", 20_000, "guild", "g", "member", "7", "model", "m", "calls", 2, "input", 20,
                        "output", 2, "micros", 200),
                new Row(
                        "guild_settings",
                        "guild",
                        "g",
                        "language",
                        "de",
                        "admin_channel",
                        "9",
                        "member_hour",
                        5,
                        "member_day",
                        0,
                        "channel_hour",
                        0,
                        "guild_hour",
                        0,
                        "guild_day",
                        0),
                new Row(
                        "admin_action",
                        "at",
                        NOON.toEpochMilli(),
                        "guild",
                        "g",
                        "member",
                        "7",
                        "what",
                        "feed.add",
                        "detail",
                        "d"),
                new Row(
                        "vote",
                        "answer",
                        "k1",
                        "member",
                        "m",
                        "guild",
                        "g",
                        "verdict",
                        "HELPFUL",
                        "at",
                        NOON.toEpochMilli(),
                        "complained",
                        0));
    }

    private static Row articleRow(int number, String id, int version, int present, int sequence) {
        return new Row(
                "article",
                "number",
                number,
                "id",
                id,
                "version",
                version,
                "title",
                "Ferry sails again",
                "source",
                "Wire",
                "source_key",
                "wire",
                "published",
                "2026-11-01",
                "published_day",
                1,
                "published_at",
                NOON.minus(Duration.ofDays(19)).toEpochMilli(),
                "origin",
                "o",
                "content_hash",
                new byte[] {1},
                "text_hash",
                new byte[] {(byte) number},
                "present",
                present,
                "sequence",
                sequence);
    }

    private static Row versionRow(int article, int version, String body) {
        return new Row(
                "article_version",
                "article",
                article,
                "version",
                version,
                "title",
                "Ferry sails again",
                "source",
                "Wire",
                "published",
                "2026-11-01",
                "authors",
                "[]",
                "language",
                "en",
                "body",
                body,
                "seen",
                NOON.minus(Duration.ofDays(10)).toEpochMilli());
    }
}
