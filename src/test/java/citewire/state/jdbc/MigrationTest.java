package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.TurnedClock;
import citewire.state.ArticleQuery;
import citewire.state.FeedKey;
import citewire.state.Novelty;
import citewire.state.guild.GuildSettings;
import citewire.state.retention.Rules;
import citewire.state.spend.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** A store of every schema that ever was, with a row of each kind in it, is read by this program's stores. */
class MigrationTest {

    private static final Instant NOON = OldRows.NOON;
    private static final FeedKey FEED = FeedKey.shared(OldRows.FEED);

    @TempDir
    static Path elsewhere;

    @TempDir
    Path folder;

    static Stream<String> versions() {
        return Arrays.stream(
                        flyway(elsewhere.resolve("unused.db"), "latest").info().all())
                .map(migration -> migration.getVersion().getVersion());
    }

    private static Flyway flyway(Path file, String target) {
        return Flyway.configure()
                .dataSource(Database.source(file, SynchronousMode.OFF))
                .locations("classpath:citewire/state/migration")
                .target(target)
                .load();
    }

    @ParameterizedTest(name = "from schema {0}")
    @MethodSource("versions")
    void keepsWhatWasThere(String version) throws Exception {
        Path file = folder.resolve("citewire.db");
        flyway(file, version).migrate();
        var tables = fill(file);

        try (var state = SqliteState.open(file, new TurnedClock(NOON), new Random(1))) {
            readArticles(state);
            assertThat(state.seeds().articles("seed.txt")).containsExactly(new ArticleId("a1"));
            assertThat(state.conversations().leadingTo("g", "m1", 5))
                    .singleElement()
                    .satisfies(turn -> assertThat(turn.question()).isEqualTo("Who?"));
            assertThat(state.components().find("button")).isPresent();
            if (tables.contains("feed")) {
                readFeeds(state);
            }
            if (tables.contains("kept_answer")) {
                assertThat(state.answers().find("k1")).isPresent();
            }
            if (tables.contains("spend")) {
                assertThat(state.spend().account(LocalDate.EPOCH, LocalDate.of(2030, 1, 1)))
                        .singleElement()
                        .satisfies(account -> assertThat(account.amount()).isEqualTo(new Amount(30, 3, 300)));
            }
            if (tables.contains("guild_settings")) {
                assertThat(state.guilds().settings("g")).isNotEqualTo(GuildSettings.NONE);
                assertThat(state.guilds().actions("g", 5)).hasSize(1);
            }
            if (tables.contains("vote")) {
                assertThat(state.votes().tally("k1").helpful()).isEqualTo(1);
            }
            write(state);
        }
        assertThat(pragma(file, "integrity_check")).isEqualTo("ok");
        if (Integer.parseInt(version) < Schema.TIDY) {
            assertThat(pragma(file, "auto_vacuum")).isEqualTo("2");
        }
        assertThat(pragma(file, "journal_mode")).isEqualTo("wal");
    }

    private static void readArticles(SqliteState state) {
        var stored = state.articles().find(new ArticleId("a1")).orElseThrow();
        assertThat(stored.article().body()).isEqualTo("The second text.");
        assertThat(stored.article().header().title()).isEqualTo("Ferry sails again");
        assertThat(stored.versions()).hasSize(2);
        assertThat(state.articles()
                        .version(new ArticleId("a1"), 1)
                        .orElseThrow()
                        .body())
                .isEqualTo("The first text.");
        assertThat(state.articles().find(new ArticleId("twin"))).isPresent();
        assertThat(state.articles().suggest("ferr", 5, Reader.ANYBODY)).hasSize(1);
        assertThat(state.articles()
                        .list(new ArticleQuery(Reader.OWNER, null, new TimeWindow(null, null), 1, 9))
                        .articles())
                .hasSize(1);
        assertThat(state.articles().changesAfter(0, 9))
                .extracting(change -> change.article() == null)
                .containsExactly(false, true);
        assertThat(state.retention().plan(new Rules(null, 1, 0)).articles()).isEqualTo(2);
    }

    private static void readFeeds(SqliteState state) {
        assertThat(state.feeds().find(FEED).orElseThrow().subscription().title())
                .isEqualTo("One");
        assertThat(state.feedEntries().of(FEED)).containsOnlyKeys("entry");
        assertThat(state.feedEntries().failures()).hasSize(1);
        assertThat(state.feeds().claim(NOON, NOON.plus(Duration.ofMinutes(5)), 9))
                .hasSize(1);
    }

    /** What is old goes on: the article changes, and others come. */
    private static void write(SqliteState state) {
        var changed = article().id("a1").body("The third text.").build();
        assertThat(state.articles()
                        .commit(List.of(changed, article().id("b").body("New.").build())))
                .containsExactly(new Novelty.Updated(new ArticleId("a1"), 3), new Novelty.Added(new ArticleId("b")));
        assertThat(state.articles().sequence()).isEqualTo(4);
        assertThat(state.retention().remove(List.of(new ArticleId("gone")))).isEqualTo(1);
    }

    /** Returns the tables of that schema. */
    private static Set<String> fill(Path file) throws SQLException, IOException {
        try (var connection = Database.source(file, SynchronousMode.OFF).getConnection()) {
            var tables = strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
            for (OldRows.Row row : OldRows.all()) {
                if (tables.contains(row.table())) {
                    insert(connection, row);
                }
            }
            if (tables.contains("article_title")) {
                connection
                        .createStatement()
                        .execute(
                                "INSERT INTO article_title (rowid, title) SELECT number, title FROM article WHERE present");
            }
            return tables;
        }
    }

    private static void insert(Connection connection, OldRows.Row row) throws SQLException {
        var known = strings(connection, "SELECT name FROM pragma_table_info('" + row.table() + "')");
        var values = row.values();
        var columns = Stream.iterate(0, i -> i < values.size(), i -> i + 2)
                .filter(i -> known.contains((String) values.get(i)))
                .toList();
        var names = columns.stream().map(i -> (String) values.get(i)).collect(Collectors.joining(", "));
        var marks = columns.stream().map(i -> "?").collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO %s (%s) VALUES (%s)".formatted(row.table(), names, marks))) {
            for (int i = 0; i < columns.size(); i++) {
                var value = values.get(columns.get(i) + 1);
                insert.setObject(i + 1, value);
            }
            insert.executeUpdate();
        }
    }

    private static Set<String> strings(Connection connection, String query) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String pragma(Path file, String name) throws SQLException {
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            return SqliteFile.pragma(statement, name);
        }
    }
}
