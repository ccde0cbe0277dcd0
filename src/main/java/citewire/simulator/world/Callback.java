package citewire.simulator.world;

import java.util.Arrays;
import java.util.Optional;

/** How a bot may acknowledge an interaction. */
public enum Callback {
    REPLY(4),
    DEFERRED_REPLY(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    CHOICES(8),
    MODAL(9);

    private final int code;

    Callback(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<Callback> of(int code) {
        return Arrays.stream(values()).filter(callback -> callback.code == code).findFirst();
    }
}
