package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Reader;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.guild.AdminAction;
import citewire.state.guild.DepartureStore.Departure;
import citewire.state.guild.GuildSettings;
import citewire.state.spend.Amount;
import citewire.state.spend.Booking;
import citewire.state.spend.Call;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeparturesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-01-05T12:00:00Z"));
    private SqliteState state;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7));
        state.guilds().keep("g1", GuildSettings.NONE.toldIn("c1"), new AdminAction("m", "settings.change", ""));
        state.articles().commit(article().id("own").of("g1").build());
        state.articles().commit(article().id("other").of("g2").title("Another").build());
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void whatIsKeptOfAServerThatIsNoLongerThereIsNoted() {
        state.departures().in(List.of("g2"));
        clock.turn(Duration.ofDays(1));
        state.departures().in(List.of("g2"));

        assertThat(state.departures().before(Instant.parse("2026-01-05T12:00:01Z")))
                .containsExactly(new Departure("g1", null));
        state.departures().in(List.of("g1", "g2"));
        assertThat(state.departures().before(clock.instant())).isEmpty();
    }

    @Test
    void whatWasSpentStaysInTheAccountWithoutTheServersName() {
        var booked = state.spend().book(new Call(TODAY, "g1", "m1", "m"), new Amount(10, 10, 5), List.of());
        assertThat(booked).isInstanceOf(Booking.Booked.class);
        state.departures().left("g1");

        var articles = state.departures().forget("g1");

        assertThat(articles).hasSize(1);
        assertThat(state.spend().account(TODAY, TODAY))
                .singleElement()
                .satisfies(account -> assertThat(account.amount()).isEqualTo(new Amount(10, 10, 5)));
        assertThat(state.guilds().settings("g1")).isEqualTo(GuildSettings.NONE);
    }

    @Test
    void noTableNamesAServerThatWasForgotten() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("citewire.db"));
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO hinted_channel (channel, guild) VALUES ('c1', 'g1')");
            state.departures().left("g1");
            state.departures().forget("g1");

            for (String table : namingServers(statement)) {
                try (var rows = statement.executeQuery("SELECT count(*) FROM " + table + " WHERE guild = 'g1'")) {
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    /** The tables with a server in each row, but for the list of those it has left. */
    private static List<String> namingServers(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                SELECT DISTINCT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
                WHERE m.type = 'table' AND c.name = 'guild' AND m.name <> 'guild_left'
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(8);
        return tables;
    }

    @Test
    void aServerIsForgottenWhenNoneOfItsArticlesIsLeft() {
        state.departures().left("g1");
        state.departures().forget("g1").forEach(state.articles()::withdraw);
        state.departures().withdrawn("g1", state.articles().sequence());

        assertThat(state.departures().forgotten("g1")).isFalse();
        state.retention().remove(state.departures().withdrawn("g1"));

        assertThat(state.departures().forgotten("g1")).isTrue();
        assertThat(state.articles().coverage(Reader.OWNER).articles()).isEqualTo(1);
    }
}
