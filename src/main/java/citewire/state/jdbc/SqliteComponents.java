package citewire.state.jdbc;

import citewire.state.ComponentStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The meanings of buttons, for a month. */
final class SqliteComponents implements ComponentStore {

    /** Long enough that nobody still looks at the message, short enough that the table stays small. */
    static final Duration LIFE = Duration.ofDays(30);

    /** 128 bits: not to be guessed, and 22 characters long. */
    private static final int RANDOM_BYTES = 16;

    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;

    SqliteComponents(Database database, Clock clock, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String keep(Component component) {
        var id = newId();
        var now = clock.instant();
        return database.write("keep a component", handle -> {
            handle.execute("DELETE FROM component WHERE expires <= ?", now.toEpochMilli());
            handle.execute(
                    "INSERT INTO component (id, action, payload, guild, channel, user, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    component.action(),
                    component.payload(),
                    component.guild(),
                    component.channel(),
                    component.user(),
                    now.plus(LIFE).toEpochMilli());
            return id;
        });
    }

    private String newId() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Optional<Component> find(String id) {
        return database.read(
                "find a component",
                handle -> handle.createQuery(
                                "SELECT action, payload, guild, channel, user FROM component WHERE id = ? AND expires > ?")
                        .bind(0, id)
                        .bind(1, clock.millis())
                        .map((row, context) -> new Component(
                                row.getString("action"),
                                row.getString("payload"),
                                row.getString("guild"),
                                row.getString("channel"),
                                row.getString("user")))
                        .findOne());
    }
}
