package citewire.frontend.discord.card;

import java.util.Arrays;
import java.util.Optional;

/** A control under an answer. Its custom id is its word, and the id under which the store knows the answer. */
enum Control {
    SOURCES,
    FOLLOW,
    HELPFUL,
    NOT_HELPFUL,
    MORE,
    AGAIN,
    RETRACT,
    SHARE,
    NEXT;

    private static final String PREFIX = "answer";
    private static final String SEPARATOR = ":";

    /** Whether it is shown to who looks behind an answer, and not under it. */
    boolean behind() {
        return switch (this) {
            case SOURCES, FOLLOW, HELPFUL, NOT_HELPFUL, MORE -> false;
            case AGAIN, RETRACT, SHARE, NEXT -> true;
        };
    }

    String on(String id) {
        return String.join(SEPARATOR, PREFIX, name(), id);
    }

    /** Empty for what is no control under an answer. */
    static Optional<Used> used(String customId) {
        String[] parts = customId.split(SEPARATOR, -1);
        return parts.length != 3 || !parts[0].equals(PREFIX)
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(control -> control.name().equals(parts[1]))
                        .findFirst()
                        .map(control -> new Used(control, parts[2]));
    }

    /** @param id as the store knows it */
    record Used(Control control, String id) {}
}
