package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.state.FeedKey;
import citewire.state.StateException;
import citewire.threads.Threads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

class SqliteStateTest {

    @TempDir
    Path folder;

    @Test
    void findsWhatAnEarlierRunHasCommitted() {
        try (var state = open("data/citewire.db")) {
            state.articles().commit(article().build());
        }
        try (var state = open("data/citewire.db")) {
            assertThat(state.articles().find(new ArticleId("a1")).orElseThrow().article())
                    .isEqualTo(article().build());
        }
    }

    @Test
    void knowsTheLastMigration() throws SQLException {
        var file = folder.resolve("citewire.db");
        open("citewire.db").close();
        var flyway = Flyway.configure()
                .dataSource(Database.source(file, SynchronousMode.FULL))
                .locations("classpath:citewire/state/migration")
                .load();

        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo(String.valueOf(Schema.VERSION));
        assertThat(pragma(file, "user_version")).isEqualTo(String.valueOf(Schema.VERSION));
        assertThat(pragma(file, "journal_mode")).isEqualTo("wal");
    }

    @Test
    void feedsFromBeforeServersHadSomeAreEverybodysWithTheirEntriesAndFailures() throws SQLException {
        var file = folder.resolve("citewire.db");
        Flyway.configure()
                .dataSource(Database.source(file, SynchronousMode.FULL))
                .locations("classpath:citewire/state/migration")
                .target("10")
                .load()
                .migrate();
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO feed (address, topic, configured, added, period, due)"
                    + " VALUES ('https://one.example/feed', '', 0, 1, 60, 0)");
            statement.execute("INSERT INTO feed_entry VALUES (1, 'k', 'c', 'a1', 0, NULL, 1, 1)");
            statement.execute("INSERT INTO feed_failure VALUES"
                    + " (1, 'https://one.example/1', 'HTTP', 'PASSING', 'down', NULL, 1, 1)");
            statement.execute("INSERT INTO conversation VALUES ('m1', '', 'Who?', '[]', 99999999999999)");
        }

        try (var state = open("citewire.db")) {
            var feed = FeedKey.shared(URI.create("https://one.example/feed"));
            assertThat(state.feeds().find(feed)).isPresent();
            assertThat(state.feedEntries().of(feed)).containsOnlyKeys("k");
            assertThat(state.feedEntries().failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.feed()).isEqualTo(feed));
            assertThat(state.conversations().leadingTo("any", "m1", 1)).hasSize(1);
            state.feeds().remove(feed);
            assertThat(state.feedEntries().failures()).isEmpty();
        }
    }

    private static String pragma(Path file, String name) throws SQLException {
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    @Test
    void isReadWhileManyWritersWaitForAnotherProgram() throws Exception {
        try (var state = open("citewire.db");
                var other = Database.source(folder.resolve("citewire.db"), SynchronousMode.FULL)
                        .getConnection();
                var threads = Threads.waiting("writer")) {
            other.createStatement().execute("BEGIN IMMEDIATE");
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                var one = article().id("w" + i).build();
                writers.add(threads.submit(() -> state.articles().commit(one)));
            }
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> assertThat(state.articles().sequence()).isZero());
            other.createStatement().execute("ROLLBACK");
            for (var writer : writers) {
                writer.get();
            }
            assertThat(state.articles().sequence()).isPositive();
        }
    }

    @Test
    void refusesAFileOfANewerProgram() throws SQLException {
        open("citewire.db").close();
        var file = folder.resolve("citewire.db");
        try (var connection = Database.source(file, SynchronousMode.FULL).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> open("citewire.db"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("newer Citewire")
                .hasMessageContaining("Update the program");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        var file = Files.writeString(folder.resolve("citewire.db"), "no database ".repeat(500));

        assertThatThrownBy(() -> open("citewire.db"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining(file + " is no readable SQLite database")
                .hasMessageContaining("restore a backup");
        assertThat(file).hasContent("no database ".repeat(500));
    }

    @Test
    void saysWhereItMayNotWrite() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "this user may write everywhere");

        assertThatThrownBy(() -> open("closed/citewire.db"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("cannot write to " + closed)
                .hasMessageContaining("--data");
    }

    @Test
    void saysThatItsFolderIsAFile() throws IOException {
        Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(() -> open("data/citewire.db"))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("cannot write to " + folder.resolve("data"));
    }

    @Test
    void namesTheFileWhenADamagedPageIsMet() throws IOException {
        try (var state = open("citewire.db")) {
            for (int i = 0; i < 50; i++) {
                state.articles()
                        .commit(article()
                                .id("a" + i)
                                .body("x".repeat(5_000) + i)
                                .build());
            }
        }
        var file = folder.resolve("citewire.db");
        var bytes = Files.readAllBytes(file);
        new Random(5).nextBytes(bytes);
        var good = Files.readAllBytes(file);
        System.arraycopy(good, 0, bytes, 0, 4096);
        Files.write(file, bytes);

        assertThatThrownBy(() -> {
                    try (var state = open("citewire.db")) {
                        state.articles().changesAfter(0, 100);
                    }
                })
                .isInstanceOf(StateException.class)
                .hasMessageContaining("citewire.db");
    }

    @Test
    void manyMayOpenANewFileAtOnce() throws Exception {
        List<Callable<Long>> openings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var id = "a" + i;
            openings.add(() -> {
                try (var state = open("citewire.db")) {
                    state.articles()
                            .commit(article().id(id).body("Body of " + id).build());
                    return state.articles().sequence();
                }
            });
        }
        try (var threads = Threads.computing("open", 4)) {
            assertThat(threads.invokeAll(openings)).extracting(Future::get).contains(4L);
        }
    }

    @Test
    void writersOfTwoProcessesTakeTurnsAndReadersNeverWait() throws Exception {
        try (var bot = open("citewire.db");
                var command = open("citewire.db");
                var threads = Threads.computing("work", 4)) {
            var work = List.<Callable<Integer>>of(
                    () -> commitMany(bot, "bot"),
                    () -> commitMany(command, "command"),
                    () -> readMany(bot),
                    () -> readMany(command));
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(100);
            }
            assertThat(bot.articles().sequence()).isEqualTo(200);
            assertThat(command.articles().coverage(Reader.OWNER).articles()).isEqualTo(200);
            assertThat(bot.articles().coverage(Reader.OWNER).articles()).isEqualTo(200);
        }
    }

    private static int commitMany(SqliteState state, String name) {
        int n = 0;
        for (; n < 100; n++) {
            state.articles()
                    .commit(article().id(name + n).body(name + " tells of " + n).build());
        }
        return n;
    }

    private static int readMany(SqliteState state) {
        int n = 0;
        for (; n < 100; n++) {
            state.articles().changesAfter(state.articles().sequence() - 1, 1);
            state.articles().coverage(Reader.OWNER);
        }
        return n;
    }

    private SqliteState open(String name) {
        return SqliteState.open(folder.resolve(name), Clock.systemUTC(), new Random(1));
    }
}
