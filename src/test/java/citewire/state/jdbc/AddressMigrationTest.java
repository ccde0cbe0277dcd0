package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

class AddressMigrationTest {

    @TempDir
    private Path folder;

    @Test
    void feedsLoseTheNameAndPasswordOfTheirAddress() throws SQLException {
        Path file = folder.resolve("citewire.db");
        Flyway.configure()
                .dataSource(Database.source(file, SynchronousMode.OFF))
                .locations("classpath:citewire/state/migration")
                .target("25")
                .load()
                .migrate();
        try (var connection = Database.source(file, SynchronousMode.OFF).getConnection();
                var statement = connection.createStatement()) {
            for (String address : new String[] {
                "https://a.example/feed",
                "https://me:tulips@a.example/feed",
                "https://me:tulips@b.example/feed?x=a/@b",
                "https://c.example/@user/feed",
                "https://d.example/?by=me@d.example"
            }) {
                statement.execute(
                        "INSERT INTO feed (address, audience, topic, configured, added, period, due) VALUES ('"
                                + address + "', '', '', 0, 1, 3600000, 0)");
            }
        }

        try (var state = SqliteState.open(file, Clock.systemUTC(), new Random(1))) {
            assertThat(state.feeds().all())
                    .extracting(feed -> feed.subscription().address().toString())
                    .containsExactlyInAnyOrder(
                            "https://a.example/feed",
                            "https://b.example/feed?x=a/@b",
                            "https://c.example/@user/feed",
                            "https://d.example/?by=me@d.example");
        }
    }
}
